using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class JobsRemindersAndChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AddedCompetencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CompetencyKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsRecorded = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedCompetencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CycleLengthChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsOneYear = table.Column<bool>(type: "INTEGER", nullable: false),
                    FormerEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleLengthChoices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Job = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    WaitUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.MunicipalityId, x.Job, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "SentReminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SentReminders", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AddedCompetencies_CycleId_CompetencyKey",
                table: "AddedCompetencies",
                columns: new[] { "CycleId", "CompetencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleLengthChoices_CycleId",
                table: "CycleLengthChoices",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_SentReminders_MunicipalityId_Day",
                table: "SentReminders",
                columns: new[] { "MunicipalityId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_SentReminders_RecipientId_ConversationId_Key",
                table: "SentReminders",
                columns: new[] { "RecipientId", "ConversationId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AddedCompetencies");

            migrationBuilder.DropTable(
                name: "CycleLengthChoices");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "SentReminders");
        }
    }
}
