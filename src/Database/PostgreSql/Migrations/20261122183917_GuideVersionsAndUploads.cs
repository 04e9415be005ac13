using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class GuideVersionsAndUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AdoptionReference",
                table: "GuideVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsentReference",
                table: "GuideVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CopyOfId",
                table: "GuideVersions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CouncilReason",
                table: "GuideVersions",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusalReference",
                table: "GuideVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RefusedOn",
                table: "GuideVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SentOn",
                table: "GuideVersions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentReference",
                table: "GuideVersions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "GuideVersions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Adopted");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "GuideVersions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawalReason",
                table: "GuideVersions",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "GuideVersions",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GuidePapers",
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
                    table.PrimaryKey("PK_GuidePapers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuideUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideUploads", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GuidePapers_VersionId",
                table: "GuidePapers",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_GuideUploads_At",
                table: "GuideUploads",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GuidePapers");

            migrationBuilder.DropTable(
                name: "GuideUploads");

            migrationBuilder.DropColumn(
                name: "AdoptionReference",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "ConsentReference",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "CouncilReason",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "RefusalReference",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "RefusedOn",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "SentOn",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "SentReference",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "State",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "WithdrawalReason",
                table: "GuideVersions");

            migrationBuilder.DropColumn(
                name: "WithdrawnOn",
                table: "GuideVersions");
        }
    }
}
