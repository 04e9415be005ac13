using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OrganisationEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnitAncestors");

            migrationBuilder.CreateTable(
                name: "OrganisationEditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationEditions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationEditions_MunicipalityId",
                table: "OrganisationEditions",
                column: "MunicipalityId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OrganisationEditions");

            migrationBuilder.CreateTable(
                name: "UnitAncestors",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    AncestorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Depth = table.Column<int>(type: "integer", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitAncestors", x => new { x.UnitId, x.AncestorId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnitAncestors_AncestorId",
                table: "UnitAncestors",
                column: "AncestorId");
        }
    }
}
