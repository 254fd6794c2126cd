using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Platform.Messages;

public enum MessageChannel
{
    [Display(Name = "Thư điện tử")]
    Mail,

    [Display(Name = "Tin nhắn")]
    Sms,
}

public enum MessageState
{
    /// <summary>Not tried yet.</summary>
    [Display(Name = "Chờ gửi")]
    Waiting,

    [Display(Name = "Đã gửi")]
    Sent,

    /// <summary>Tried in vain; it is tried again.</summary>
    [Display(Name = "Chưa gửi được, sẽ gửi lại")]
    Failed,

    [Display(Name = "Thôi không gửi")]
    GivenUp,
}

/// <summary>What kept a message back. A kind and never the server's own words: those repeat the address.</summary>
public enum MessageTrouble
{
    [Display(Name = "Không nối được máy chủ gửi")]
    Unreachable,

    [Display(Name = "Không lập được kết nối mã hóa với máy chủ gửi")]
    NotEncrypted,

    [Display(Name = "Chứng thư của máy chủ gửi không tin được")]
    Untrusted,

    [Display(Name = "Máy chủ gửi không nhận tên, mật khẩu hoặc mã truy cập")]
    NotSignedIn,

    [Display(Name = "Nơi nhận từ chối")]
    Refused,

    [Display(Name = "Máy chủ gửi báo bận hoặc lỗi")]
    Busy,

    [Display(Name = "Địa chỉ hoặc số không gửi được")]
    BadAddress,

    [Display(Name = "Không còn liên hệ để gửi")]
    NobodyToReach,

    [Display(Name = "Chờ quá lâu, tin đã cũ")]
    Stale,

    [Display(Name = "Lỗi khác")]
    Other,
}

/// <summary>
/// Something to be told to a person outside. Where it goes is not written here: whoever wrote it opens the sealed address at the moment of
/// sending (<see cref="IWriteLetters"/>), and only what cannot be secret is kept: the kind of text and its few public facts.
/// </summary>
public sealed class Message
{
    public const int TemplateMaxLength = 40;
    public const int ArgsMaxLength = 400;
    public const int ProviderIdMaxLength = 100;

    /// <summary>Also the stable part of the letter's Message-Id: what is sent twice can be recognised.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose contact it goes to, as the record's id.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The step it tells of; one message for a subject and a step, however often the event is handled.</summary>
    public required Guid About { get; init; }
    public required MessageChannel Channel { get; init; }

    /// <summary>Which text.</summary>
    public required string Template { get; init; }

    /// <summary>What stands in its gaps, as a JSON array of strings; nothing personal, no secret.</summary>
    public required string Args { get; init; }
    public required DateTime At { get; init; }
    public MessageState State { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Not before this moment; null once it is sent or given up.</summary>
    public DateTime? NextAt { get; private set; }

    /// <summary>When it was sent or given up.</summary>
    public DateTime? EndedAt { get; private set; }
    public MessageTrouble? Trouble { get; private set; }

    /// <summary>The status code of the server that refused it.</summary>
    public int? Code { get; private set; }

    /// <summary>What the provider calls it.</summary>
    public string? ProviderId { get; private set; }

    public bool Ended => State is MessageState.Sent or MessageState.GivenUp;

    public void Sent(DateTime now, string? providerId)
    {
        Attempts++;
        State = MessageState.Sent;
        (EndedAt, NextAt, Trouble, Code) = (now, null, null, null);
        ProviderId = providerId?.Length > ProviderIdMaxLength ? providerId[..ProviderIdMaxLength] : providerId;
    }

    /// <summary>Tried in vain: waits longer each time, and is given up after the last or when trying again cannot help.</summary>
    public void Failed(DateTime now, NotSent why)
    {
        Attempts++;
        (Trouble, Code) = (why.Trouble, why.Code);
        if (why.ForGood || BackOff.After(Attempts) is not { } wait)
            End(now);
        else
            (State, NextAt) = (MessageState.Failed, now + wait);
    }

    /// <summary>Ended without another try.</summary>
    public void GiveUp(DateTime now, MessageTrouble why)
    {
        (Trouble, Code) = (why, null);
        End(now);
    }

    private void End(DateTime now) => (State, EndedAt, NextAt) = (MessageState.GivenUp, now, null);
}

/// <summary>A message was written and is to be sent.</summary>
/// <param name="About">The record whose contact it goes to.</param>
[Display(Name = "Soạn tin báo cho người gửi")]
public sealed record MessageWritten(Guid MessageId, Guid About) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => About;
}
