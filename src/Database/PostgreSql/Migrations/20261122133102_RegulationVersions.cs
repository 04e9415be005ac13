using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class RegulationVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CopyOfId",
                table: "RegulationVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CouncilReason",
                table: "RegulationVersions",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusalReference",
                table: "RegulationVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RefusedOn",
                table: "RegulationVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "RegulationVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentReference",
                table: "RegulationVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "RegulationVersions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Adopted");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "RegulationVersions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawalReason",
                table: "RegulationVersions",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "RegulationVersions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionPapers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionPapers_VersionId",
                table: "DecisionPapers",
                column: "VersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DecisionPapers");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "CouncilReason",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "RefusalReference",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "RefusedOn",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "SentOn",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "SentReference",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "WithdrawalReason",
                table: "RegulationVersions");

            migrationBuilder.DropColumn(
                name: "WithdrawnOn",
                table: "RegulationVersions");
        }
    }
}
