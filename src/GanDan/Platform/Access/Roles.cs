using System.ComponentModel.DataAnnotations;

namespace GanDan.Platform.Access;

/// <summary>What a person does in the office (architecture, decision 12). Roles of the cell are in its vault.</summary>
public enum Role
{
    [Display(Name = "Văn thư, tiếp nhận")]
    Clerk,

    [Display(Name = "Người xử lý")]
    Handler,

    [Display(Name = "Người rà soát")]
    Reviewer,

    [Display(Name = "Trưởng đơn vị")]
    UnitHead,

    [Display(Name = "Lãnh đạo cơ quan")]
    OfficeLeader,

    [Display(Name = "Chuyên viên dân vận")]
    Specialist,

    [Display(Name = "Người kiểm tra, giám sát")]
    Inspector,

    [Display(Name = "Quản trị")]
    Administrator,
}

/// <summary>What a page may ask for.</summary>
public enum Permission
{
    /// <summary>Browse registers: models, classes, opinions, drives, care rounds, targets.</summary>
    [Display(Name = "Xem các sổ")]
    SeeRegisters,

    /// <summary>Change a register's rows.</summary>
    [Display(Name = "Ghi, sửa các sổ")]
    EditRegisters,

    /// <summary>Write down and correct what belongs to no ward: classes, targets, terms.</summary>
    [Display(Name = "Ghi, sửa lớp tập huấn, chỉ tiêu")]
    KeepCommonRegisters,

    /// <summary>Take in what residents say, sort it, give it to somebody, end it with a reason.</summary>
    [Display(Name = "Tiếp nhận, phân loại, giao ý kiến")]
    SortCases,

    /// <summary>Write answers, add evidence, extend a date.</summary>
    [Display(Name = "Trả lời ý kiến")]
    AnswerCases,

    /// <summary>Publish an answer somebody else has written, or send it back.</summary>
    [Display(Name = "Duyệt trả lời ý kiến")]
    ReviewAnswers,

    /// <summary>Open who reported, with a purpose that is recorded and shown to them.</summary>
    [Display(Name = "Mở thông tin liên hệ của người gửi")]
    OpenContacts,

    /// <summary>Receive citizens: enter who came, open who it was with a purpose that is recorded, guide, refuse, post the schedule.</summary>
    [Display(Name = "Tiếp công dân, giữ sổ tiếp công dân")]
    ReceiveCitizens,

    /// <summary>Bring books in.</summary>
    [Display(Name = "Nhập sổ")]
    ImportBooks,

    /// <summary>See the board and open a figure.</summary>
    [Display(Name = "Xem tình hình và số liệu")]
    SeeFigures,

    /// <summary>Write report drafts.</summary>
    [Display(Name = "Soạn báo cáo")]
    WriteReports,

    /// <summary>Seal an edition; declare a figure beside the computed one.</summary>
    [Display(Name = "Chốt báo cáo")]
    SealReports,

    /// <summary>Name the first secretary of the office's own cell; opens nothing of the cell's books.</summary>
    [Display(Name = "Mở sổ chi bộ lần đầu")]
    OpenCell,

    /// <summary>See names on an attendance list.</summary>
    [Display(Name = "Xem tên người dự lớp")]
    SeeAttendees,

    /// <summary>Read the trail of who did what.</summary>
    [Display(Name = "Xem nhật ký")]
    SeeTrail,

    /// <summary>Open and close accounts, give and take roles.</summary>
    [Display(Name = "Quản lý tài khoản và vai trò")]
    ManageAccounts,

    /// <summary>Units, terms, calendar, the office's own name.</summary>
    [Display(Name = "Quản lý cơ quan, đơn vị, nhiệm kỳ")]
    ManageOffice,
}

public static class Roles
{
    /// <summary>
    /// What is done for the whole office at once: a book holds the rows of every ward, a report its numbers, and accounts are everybody's. A role that was
    /// given for one unit does not bring it.
    /// </summary>
    public static bool IsOfOffice(this Permission permission) =>
        permission
            is Permission.KeepCommonRegisters
                or Permission.ImportBooks
                or Permission.WriteReports
                or Permission.SealReports
                or Permission.OpenCell
                or Permission.SeeTrail
                or Permission.ManageAccounts
                or Permission.ManageOffice;

    /// <summary>The one table of who may do what; the page for administrators prints it.</summary>
    public static IReadOnlySet<Permission> Allow(Role role) =>
        role switch
        {
            Role.Clerk => Set(
                Permission.SeeRegisters,
                Permission.SeeFigures,
                Permission.SortCases,
                Permission.OpenContacts,
                Permission.ReceiveCitizens
            ),
            Role.Handler => Set(
                Permission.SeeRegisters,
                Permission.SeeFigures,
                Permission.AnswerCases,
                Permission.OpenContacts,
                Permission.ReceiveCitizens
            ),
            Role.Reviewer => Set(Permission.SeeRegisters, Permission.SeeFigures, Permission.ReviewAnswers),
            Role.UnitHead => Set(
                Permission.SeeRegisters,
                Permission.SeeFigures,
                Permission.SeeAttendees,
                Permission.SortCases,
                Permission.AnswerCases,
                Permission.ReviewAnswers,
                Permission.ReceiveCitizens
            ),
            Role.OfficeLeader => Set(
                Permission.SeeRegisters,
                Permission.SeeFigures,
                Permission.WriteReports,
                Permission.SealReports,
                Permission.OpenCell,
                Permission.SeeAttendees,
                Permission.SeeTrail,
                Permission.SortCases,
                Permission.ReviewAnswers,
                Permission.ReceiveCitizens
            ),
            Role.Specialist => Set(
                Permission.SeeRegisters,
                Permission.EditRegisters,
                Permission.KeepCommonRegisters,
                Permission.SortCases,
                Permission.AnswerCases,
                Permission.ReviewAnswers,
                Permission.OpenContacts,
                Permission.ReceiveCitizens,
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
