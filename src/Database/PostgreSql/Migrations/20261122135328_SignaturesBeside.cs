using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SignaturesBeside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Signatures_RecordId_Party",
                table: "Signatures");

            migrationBuilder.CreateIndex(
                name: "IX_Signatures_RecordId_Party_SignerId",
                table: "Signatures",
                columns: new[] { "RecordId", "Party", "SignerId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Signatures_RecordId_Party_SignerId",
                table: "Signatures");

            migrationBuilder.CreateIndex(
                name: "IX_Signatures_RecordId_Party",
                table: "Signatures",
                columns: new[] { "RecordId", "Party" },
                unique: true);
        }
    }
}
