using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Decisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "LatestIsFixed",
                table: "Conversations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "ConversationRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBackById",
                table: "ConversationRecords",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackByName",
                table: "ConversationRecords",
                type: "TEXT",
                maxLength: 360,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "TakenBackReason",
                table: "ConversationRecords",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionAdditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionAdditions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlierAppraisals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NeededOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FormerLatest = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FormerLatestExplained = table.Column<string>(type: "TEXT", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierAppraisals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HardshipExceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Article = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Text = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FormerLatest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FormerLatestExplained = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HardshipExceptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProbationOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProbationOutcomes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RewardProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Amount = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GrantedKind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    GrantedAmount = table.Column<int>(type: "INTEGER", nullable: true),
                    Conclusion = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawnInvitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    PlannedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WithdrawnById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawnInvitations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionAdditions_DecisionId",
                table: "DecisionAdditions",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierAppraisals_ConversationId",
                table: "EarlierAppraisals",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierAppraisals_EmployeeId",
                table: "EarlierAppraisals",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_HardshipExceptions_ConversationId",
                table: "HardshipExceptions",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_HardshipExceptions_EmployeeId",
                table: "HardshipExceptions",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_ProbationOutcomes_CycleId",
                table: "ProbationOutcomes",
                column: "CycleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProbationOutcomes_EmployeeId",
                table: "ProbationOutcomes",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_RewardProposals_ConversationId",
                table: "RewardProposals",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_RewardProposals_EmployeeId",
                table: "RewardProposals",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawnInvitations_ConversationId",
                table: "WithdrawnInvitations",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawnInvitations_EmployeeId_WithdrawnAt",
                table: "WithdrawnInvitations",
                columns: new[] { "EmployeeId", "WithdrawnAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DecisionAdditions");

            migrationBuilder.DropTable(
                name: "EarlierAppraisals");

            migrationBuilder.DropTable(
                name: "HardshipExceptions");

            migrationBuilder.DropTable(
                name: "ProbationOutcomes");

            migrationBuilder.DropTable(
                name: "RewardProposals");

            migrationBuilder.DropTable(
                name: "WithdrawnInvitations");

            migrationBuilder.DropColumn(
                name: "LatestIsFixed",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "TakenBackAt",
                table: "ConversationRecords");

            migrationBuilder.DropColumn(
                name: "TakenBackById",
                table: "ConversationRecords");

            migrationBuilder.DropColumn(
                name: "TakenBackByName",
                table: "ConversationRecords");

            migrationBuilder.DropColumn(
                name: "TakenBackReason",
                table: "ConversationRecords");
        }
    }
}
