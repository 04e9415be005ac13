using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LinkWithPersonnelSystem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LinkCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TokenId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sentence = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkedPeople",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UserNameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    HasNumber = table.Column<bool>(type: "boolean", nullable: false),
                    Department = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DepartmentKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ManagerValue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ManagerId = table.Column<Guid>(type: "uuid", nullable: true),
                    CostCenter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Organization = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Division = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Question = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkedPeople", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkedUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Question = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkedUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkTokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Ending = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    MadeById = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkTokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WaitingMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingMembers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Employees_MunicipalityId_Email",
                table: "Employees",
                columns: new[] { "MunicipalityId", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkCalls_MunicipalityId_Day_Outcome",
                table: "LinkCalls",
                columns: new[] { "MunicipalityId", "Day", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedPeople_MunicipalityId_DepartmentKey",
                table: "LinkedPeople",
                columns: new[] { "MunicipalityId", "DepartmentKey" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedPeople_MunicipalityId_ExternalId",
                table: "LinkedPeople",
                columns: new[] { "MunicipalityId", "ExternalId" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedPeople_MunicipalityId_ManagerValue",
                table: "LinkedPeople",
                columns: new[] { "MunicipalityId", "ManagerValue" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedPeople_MunicipalityId_UserNameKey",
                table: "LinkedPeople",
                columns: new[] { "MunicipalityId", "UserNameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkedUnits_MunicipalityId_ExternalId",
                table: "LinkedUnits",
                columns: new[] { "MunicipalityId", "ExternalId" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkTokens_Hash",
                table: "LinkTokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaitingMembers_EmployeeId_UnitId",
                table: "WaitingMembers",
                columns: new[] { "EmployeeId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaitingMembers_UnitId",
                table: "WaitingMembers",
                column: "UnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LinkCalls");

            migrationBuilder.DropTable(
                name: "LinkedPeople");

            migrationBuilder.DropTable(
                name: "LinkedUnits");

            migrationBuilder.DropTable(
                name: "LinkTokens");

            migrationBuilder.DropTable(
                name: "WaitingMembers");

            migrationBuilder.DropIndex(
                name: "IX_Employees_MunicipalityId_Email",
                table: "Employees");
        }
    }
}
