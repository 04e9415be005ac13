using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
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
                type: "bytea",
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
