using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Beweeg.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HearingPlanned : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HearingPlace",
                table: "Conversations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "HearingPlannedAt",
                table: "Conversations",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HearingPlannedOn",
                table: "Conversations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HearingSequence",
                table: "Conversations",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HearingPlace",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "HearingPlannedAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "HearingPlannedOn",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "HearingSequence",
                table: "Conversations");
        }
    }
}
