using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SharedPreparation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "SharedText",
                table: "PreparationAnswers",
                type: "BLOB",
                nullable: true);

            // What was shared until now, is what the other side read.
            migrationBuilder.Sql("""UPDATE "PreparationAnswers" SET "SharedText" = "Text" WHERE "SharedAt" IS NOT NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SharedText",
                table: "PreparationAnswers");
        }
    }
}
