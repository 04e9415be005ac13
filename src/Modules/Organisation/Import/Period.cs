using System.Runtime.InteropServices;

namespace Beweeg.Organisation.Import;

/// <summary>A first and a last day, both included; no last day means: until further notice.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Period(DateOnly Begin, DateOnly? End)
{
    public DateOnly LastDay => End ?? DateOnly.MaxValue;

    public bool Contains(DateOnly day) => Begin <= day && day <= LastDay;

    public bool Contains(Period other) => Begin <= other.Begin && other.LastDay <= LastDay;

    public bool Overlaps(Period other) => Begin <= other.LastDay && other.Begin <= LastDay;
}
