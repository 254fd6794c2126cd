using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Events;

namespace GanDan.Cases.Routing;

[Display(Name = "Thêm loại việc")]
public sealed record TopicAdded(string Name) : IEvent;

/// <summary>A topic reads differently now: its name, who handles it, whether an answer needs a second person.</summary>
[Display(Name = "Sửa loại việc")]
public sealed record TopicChanged(string Before, string Name, string? HandledBy, bool NeedsReview) : IEvent;

[Display(Name = "Thôi dùng loại việc")]
public sealed record TopicRetired(string Name) : IEvent;

[Display(Name = "Dùng lại loại việc")]
public sealed record TopicReinstated(string Name) : IEvent;

/// <summary>Cases of a ward go to somebody else first; the topic is null when all of them do.</summary>
[Display(Name = "Thêm quy tắc giao việc")]
public sealed record RoutingRuleAdded(string? Topic, string Ward, string HandledBy) : IEvent;

[Display(Name = "Sửa quy tắc giao việc")]
public sealed record RoutingRuleChanged(string? Topic, string Ward, string HandledBy) : IEvent;

[Display(Name = "Thôi dùng quy tắc giao việc")]
public sealed record RoutingRuleEnded(string? Topic, string Ward) : IEvent;

[Display(Name = "Dùng lại quy tắc giao việc")]
public sealed record RoutingRuleReinstated(string? Topic, string Ward) : IEvent;

/// <summary>The office's own cases were learned from, for suggestions at the desk.</summary>
[Display(Name = "Học gợi ý loại việc")]
public sealed record TopicsLearned(int Cases, int Topics) : IEvent;
