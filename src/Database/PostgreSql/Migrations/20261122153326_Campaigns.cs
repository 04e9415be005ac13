using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CampaignDeadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    JobGroup = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Target = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignDeadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CampaignNudges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignNudges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    PlanKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Conversation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Target = table.Column<DateOnly>(type: "date", nullable: false),
                    Departments = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    StartedById = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Conclusion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Report = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NudgeRecipients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    NudgeId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    AsManager = table.Column<bool>(type: "boolean", nullable: false),
                    MailedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NudgeRecipients", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignDeadlines_CampaignId_DepartmentId_JobGroup",
                table: "CampaignDeadlines",
                columns: new[] { "CampaignId", "DepartmentId", "JobGroup" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CampaignNudges_CampaignId",
                table: "CampaignNudges",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignNudges_MunicipalityId_At",
                table: "CampaignNudges",
                columns: new[] { "MunicipalityId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_MunicipalityId_StartedOn",
                table: "Campaigns",
                columns: new[] { "MunicipalityId", "StartedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_NudgeRecipients_EmployeeId",
                table: "NudgeRecipients",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_NudgeRecipients_MunicipalityId_MailedOn",
                table: "NudgeRecipients",
                columns: new[] { "MunicipalityId", "MailedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_NudgeRecipients_NudgeId_EmployeeId_AsManager",
                table: "NudgeRecipients",
                columns: new[] { "NudgeId", "EmployeeId", "AsManager" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CampaignDeadlines");

            migrationBuilder.DropTable(
                name: "CampaignNudges");

            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropTable(
                name: "NudgeRecipients");
        }
    }
}
