namespace GanDan.Platform.Access;

/// <summary>What a person does in the office (architecture, decision 12). Roles of the cell are in its vault.</summary>
public enum Role
{
    Clerk,
    Handler,
    Reviewer,
    UnitHead,
    OfficeLeader,
    Specialist,
    Inspector,
    Administrator,
}

/// <summary>What a page may ask for.</summary>
public enum Permission
{
    /// <summary>Browse registers: models, classes, opinions, drives, care rounds, targets.</summary>
    SeeRegisters,

    /// <summary>Change a register's rows.</summary>
    EditRegisters,

    /// <summary>Bring books in.</summary>
    ImportBooks,

    /// <summary>See the board and open a figure.</summary>
    SeeFigures,

    /// <summary>Write report drafts.</summary>
    WriteReports,

    /// <summary>Seal an edition; declare a figure beside the computed one.</summary>
    SealReports,

    /// <summary>See names on an attendance list.</summary>
    SeeAttendees,

    /// <summary>Read the trail of who did what.</summary>
    SeeTrail,

    /// <summary>Open and close accounts, give and take roles.</summary>
    ManageAccounts,

    /// <summary>Units, terms, calendar, the office's own name.</summary>
    ManageOffice,
}

public static class Roles
{
    /// <summary>The one table of who may do what; the page for administrators prints it.</summary>
    public static IReadOnlySet<Permission> Allow(Role role) =>
        role switch
        {
            Role.Clerk => Set(Permission.SeeRegisters, Permission.SeeFigures),
            Role.Handler => Set(Permission.SeeRegisters, Permission.SeeFigures),
            Role.Reviewer => Set(Permission.SeeRegisters, Permission.SeeFigures),
            Role.UnitHead => Set(Permission.SeeRegisters, Permission.SeeFigures, Permission.SeeAttendees),
            Role.OfficeLeader => Set(
                Permission.SeeRegisters,
                Permission.SeeFigures,
                Permission.WriteReports,
                Permission.SealReports,
                Permission.SeeAttendees,
                Permission.SeeTrail
            ),
            Role.Specialist => Set(
                Permission.SeeRegisters,
                Permission.EditRegisters,
                Permission.ImportBooks,
                Permission.SeeFigures,
                Permission.WriteReports,
                Permission.SealReports,
                Permission.SeeAttendees
            ),
            Role.Inspector => Set(Permission.SeeRegisters, Permission.SeeFigures, Permission.SeeTrail),
            Role.Administrator => Set(Permission.ManageAccounts, Permission.ManageOffice, Permission.SeeTrail),
        };

    private static HashSet<Permission> Set(params Permission[] permissions) => [.. permissions];
}
