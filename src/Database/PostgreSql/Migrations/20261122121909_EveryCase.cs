using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class EveryCase : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EndedById",
                table: "Conversations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending",
                table: "Conversations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "EndingReason",
                table: "Conversations",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RequestId",
                table: "Conversations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedFrom",
                table: "ConversationCycles",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedUntil",
                table: "ConversationCycles",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConversationRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    TypeKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationRequests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationRequests_EmployeeId_CycleId",
                table: "ConversationRequests",
                columns: new[] { "EmployeeId", "CycleId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConversationRequests");

            migrationBuilder.DropColumn(
                name: "EndedById",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "Ending",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "EndingReason",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "RequestId",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "PausedFrom",
                table: "ConversationCycles");

            migrationBuilder.DropColumn(
                name: "PausedUntil",
                table: "ConversationCycles");
        }
    }
}
