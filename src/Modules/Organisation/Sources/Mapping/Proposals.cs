using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Tables;

namespace Beweeg.Organisation.Sources.Mapping;

/// <summary>Which field of a source probably means which column: by name alone, so that values of people are not looked at.</summary>
internal static class Proposals
{
    // Names as AFAS, HelloID, Visma and Centric write them; without capitals, spaces and signs.
    private static readonly Dictionary<ImportColumn, string[]> Names = new()
    {
        [PersonTable.Number] = ["medewerker", "externalid", "medewerkernummer", "personid", "persoonsnummer", "registratienr", "employeeid", "employeenumber", "personcode", "id"],
        [PersonTable.GivenName] = ["roepnm", "knownas", "nickname", "voornaam", "givenname", "firstname"],
        [PersonTable.Initials] = ["initials"],
        [PersonTable.Prefix] = ["voorvoegsels", "tussenvoegsel", "prefix", "namelastprefix", "lastnameprefix"],
        [PersonTable.Surname] = ["geboortenaam", "personnm", "persoonnm", "lastname", "familyname", "surname", "lastnameatbirth"],
        [PersonTable.Email] = ["emailwerk", "zakelijkemail", "workemail", "businessemail", "email", "mail"],
        [PersonTable.InService] = ["begindatumdienstverband", "datumindienst", "indienstdatum", "hiredate", "startdate", "begindatum"],
        [PersonTable.OutOfService] = ["einddatumdienstverband", "datumuitdienst", "uitdienstdatum", "terminationdate", "enddate", "einddatum"],
        [PositionTable.PersonNumber] = ["medewerker", "medewerkernummer", "personid", "registratienr", "employeeid", "employeenumber", "personcode", "externalid"],
        [PositionTable.Sequence] = ["volgnummercontract", "contractnummer", "contractid", "sequence", "assignmentid", "employmentid"],
        [PositionTable.JobCode] = ["functie", "jobcode", "functioncode", "jobprofileshortname", "jobid"],
        [PositionTable.UnitCode] = ["organisatorischeeenheidcode", "orgeenheidcode", "afdelingcode", "departmentcode", "unitcode", "organizationunit", "unitid", "departmentid"],
        [PositionTable.Begin] = ["begindatumfunctie", "begindatum", "startdate", "begindate"],
        [PositionTable.End] = ["einddatumfunctie", "einddatum", "enddate"],
        [PositionTable.Factor] = ["fte", "parttimepercentage", "deeltijd", "workingamountparttimepercentage", "parttimefactor"],
        [PositionTable.Scale] = ["salarisschaal", "scale", "schaalcode"],
        [PositionTable.Appointment] = ["soortmedewerker", "soortdienstverband", "contracttype", "typeofcontract", "aanstelling"],
        [UnitTable.Code] = ["externalid", "organisatorischeeenheidcode", "orgeenheid", "departmentcode", "unitcode", "afdelingcode", "id"],
        [UnitTable.UnitName] = ["displayname", "omschrijving", "organisatorischeeenheidomschrijving", "name", "unitname", "departmentname"],
        [UnitTable.Parent] = ["parentexternalid", "parentid", "parentcode", "bovenliggendeeenheid", "parent", "bovenliggende"],
        [UnitTable.Kind] = ["type", "niveau", "level", "kind"],
        [JobTable.Code] = ["functiecode", "functie", "jobcode", "jobprofileshortname", "externalid", "id"],
        [JobTable.JobName] = ["functieomschrijving", "omschrijving", "jobname", "title", "displayname", "name", "jobprofilefullname"],
        [JobTable.Scale] = ["functieschaal", "scale"],
        [ManagementTable.UnitCode] = ["externalid", "organisatorischeeenheidcode", "afdelingcode", "departmentcode", "unitcode", "id"],
        [ManagementTable.PersonNumber] = ["managerexternalid", "medewerkernummerleidinggevende", "managerid", "leidinggevende", "manager"],
        [ManagementTable.Begin] = ["begindatum", "startdate"],
        [LeaveTable.PersonNumber] = ["medewerker", "medewerkernummer", "personid", "employeeid"],
        [RoleTable.PersonNumber] = ["medewerker", "medewerkernummer", "personid", "employeeid"],
    };

    /// <summary>The field that probably holds a column; null when none looks like it.</summary>
    public static string? For(ImportColumn column, IReadOnlyList<string> fields)
    {
        foreach (var name in Names.GetValueOrDefault(column, []).Prepend(Plain(column.Name)))
        {
            if (fields.FirstOrDefault(field => string.Equals(Plain(field), name, StringComparison.Ordinal)) is { } found) return found;
        }

        return null;
    }

    /// <summary>The rules of a table by its names alone.</summary>
    public static IReadOnlyList<ColumnRule> For(ImportTable table, IReadOnlyList<string> fields) =>
        [.. table.Columns.Select(column => For(column, fields) is { } field ? new ColumnRule(column.Name, field, null) : null).OfType<ColumnRule>()];

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
