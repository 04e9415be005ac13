using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JobBook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "FollowsBook",
                table: "Jobs",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "JobBookPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobBookPapers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobBookUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobBookUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobBookVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CopyOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConsentedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConsentReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RefusedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RefusalReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CouncilReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    AdoptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AdoptionReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobBookVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_JobBookPapers_VersionId",
                table: "JobBookPapers",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_JobBookUploads_At",
                table: "JobBookUploads",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_JobBookVersions_MunicipalityId_InForceFrom",
                table: "JobBookVersions",
                columns: new[] { "MunicipalityId", "InForceFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "JobBookPapers");

            migrationBuilder.DropTable(
                name: "JobBookUploads");

            migrationBuilder.DropTable(
                name: "JobBookVersions");

            migrationBuilder.DropColumn(
                name: "FollowsBook",
                table: "Jobs");
        }
    }
}
