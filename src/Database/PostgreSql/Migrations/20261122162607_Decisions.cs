using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenBackAt",
                table: "ConversationRecords",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBackById",
                table: "ConversationRecords",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenBackByName",
                table: "ConversationRecords",
                type: "character varying(360)",
                maxLength: 360,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "TakenBackReason",
                table: "ConversationRecords",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionAdditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionAdditions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EarlierAppraisals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    NeededOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    FormerLatest = table.Column<DateOnly>(type: "date", nullable: false),
                    FormerLatestExplained = table.Column<string>(type: "text", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierAppraisals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HardshipExceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Article = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false),
                    Effect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Latest = table.Column<DateOnly>(type: "date", nullable: true),
                    FormerLatest = table.Column<DateOnly>(type: "date", nullable: true),
                    FormerLatestExplained = table.Column<string>(type: "text", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HardshipExceptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProbationOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProbationOutcomes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RewardProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Amount = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    GrantedKind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    GrantedAmount = table.Column<int>(type: "integer", nullable: true),
                    Conclusion = table.Column<byte[]>(type: "bytea", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RewardProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawnInvitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlannedAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    PlannedMinutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    WithdrawnById = table.Column<Guid>(type: "uuid", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
