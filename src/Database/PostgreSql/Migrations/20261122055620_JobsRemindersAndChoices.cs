using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompetencyKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    IsRecorded = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedCompetencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CycleLengthChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOneYear = table.Column<bool>(type: "boolean", nullable: false),
                    FormerEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleLengthChoices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Job = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    WaitUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.MunicipalityId, x.Job, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "SentReminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
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
