using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Assessors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ActingForName",
                table: "Signatures",
                type: "character varying(360)",
                maxLength: 360,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignerName",
                table: "Signatures",
                type: "character varying(360)",
                maxLength: 360,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AuthorId",
                table: "Judgements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "InvitedById",
                table: "Conversations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedByName",
                table: "ConversationRecords",
                type: "character varying(360)",
                maxLength: 360,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AloneReason",
                table: "Appraisals",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssessorAppointments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AppointedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AppointedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedById = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessorAppointments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Concurrences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: false),
                    Remark = table.Column<byte[]>(type: "bytea", nullable: false),
                    DraftHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concurrences", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AssessorAppointments_AssessorId",
                table: "AssessorAppointments",
                column: "AssessorId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessorAppointments_EmployeeId",
                table: "AssessorAppointments",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Concurrences_ConversationId",
                table: "Concurrences",
                column: "ConversationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssessorAppointments");

            migrationBuilder.DropTable(
                name: "Concurrences");

            migrationBuilder.DropColumn(
                name: "ActingForName",
                table: "Signatures");

            migrationBuilder.DropColumn(
                name: "SignerName",
                table: "Signatures");

            migrationBuilder.DropColumn(
                name: "AuthorId",
                table: "Judgements");

            migrationBuilder.DropColumn(
                name: "InvitedById",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "DecidedByName",
                table: "ConversationRecords");

            migrationBuilder.DropColumn(
                name: "AloneReason",
                table: "Appraisals");
        }
    }
}
