using System.Globalization;
using System.Text.RegularExpressions;
using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Sites;

/// <summary>Reads whom to ring and how a site works: numbers, languages, UKONS, amber hours, the signed relief.</summary>
internal sealed partial class SiteCard(Fields site, Problems problems, DateOnly today)
{
    public Site Read(string hash, KnowledgeFolder release)
    {
        var (helpline, outOfHours) = Phones();
        var (relief, signedOff) = Relief(release);
        return new Site
        {
            Name = site.RequiredText("name"),
            Hash = hash,
            Helpline = helpline,
            OutOfHours = outOfHours,
            EmergencyNumber = Phone(site, "emergency-number"),
            Languages = Languages(),
            IsStrictUkons = site.Flag("strict-ukons"),
            AmberHours = AmberHours(release.Release.AmberHours),
            Relief = relief,
            SignedOff = signedOff,
        };
    }

    private (string? Helpline, string? OutOfHours) Phones()
    {
        if (site.Optional("phones") is not { } node || Fields.Of(node, problems, "'phones'") is not { } phones)
        {
            return (null, null);
        }

        phones.Required("helpline");
        if (phones.Optional("out-of-hours") is null)
        {
            problems.Add(
                node,
                "'out-of-hours' is missing; a number that answers at night is a must (a line that answers day and night stands twice)"
            );
        }

        var numbers = (Phone(phones, "helpline"), Phone(phones, "out-of-hours"));
        phones.Done();
        return numbers;
    }

    private string? Phone(Fields fields, string key)
    {
        var number = fields.Text(key);
        if (number is not null && !Dialled().IsMatch(number))
        {
            problems.Add(
                fields.Optional(key)!,
                $"'{key}' is no number to dial: '{number}'; digits, spaces, '-', brackets and a leading '+', quoted"
            );
        }

        return number;
    }

    private IReadOnlyList<string> Languages()
    {
        foreach (var item in site.Items("languages"))
        {
            if (item is not Node.Scalar { Text: var tag } || !Tag().IsMatch(tag))
            {
                problems.Add(item, "a language is a tag such as en, cy or pt-BR");
            }
        }

        return site.Texts("languages");
    }

    private (int, int)? AmberHours((int InTreatment, int Otherwise)? released)
    {
        if (site.Integer("amber-hours") is not { } hours)
        {
            return null;
        }

        var node = site.Optional("amber-hours")!;
        if (released is not { } usual)
        {
            problems.Add(node, "this release states no 'amber-hours' to be stricter than; leave it out");
            return null;
        }

        if (hours < 1)
        {
            problems.Add(node, "'amber-hours' is a number of hours, 1 or more");
        }

        if (hours > usual.Otherwise)
        {
            problems.Add(
                node,
                $"an amber would wait {hours} hours instead of {usual.Otherwise}: {SiteProof.LowersNothing}; give {usual.Otherwise} or less"
            );
        }

        return (Math.Min(hours, usual.InTreatment), hours);
    }

    /// <summary>The one thing that lowers: by name, signed by a person with a role, and not for ever.</summary>
    private (string? Relief, SignOff? SignedOff) Relief(KnowledgeFolder release)
    {
        if (site.Optional("relief") is not { } node || Fields.Of(node, problems, "'relief'") is not { } relief)
        {
            return (null, null);
        }

        var id = relief.RequiredText("id");
        if (id.Length > 0 && !release.Has($"reliefs/{id}.yaml"))
        {
            var known = string.Join(", ", release.Ids("reliefs").DefaultIfEmpty("none"));
            problems.Add(
                node,
                $"the release has no relief '{id}': {SiteProof.LowersNothing}; reliefs of this release: {known}"
            );
        }

        SignOff? signed = null;
        if (relief.Optional("sign-off") is not { } signOff)
        {
            problems.Add(
                node,
                $"the relief '{id}' is not signed: {SiteProof.LowersNothing}; add 'sign-off' with name, role, on and until"
            );
        }
        else if (Fields.Of(signOff, problems, "'sign-off'") is { } fields)
        {
            signed = Signed(id, fields);
        }

        relief.Done();
        return (id, signed);
    }

    private SignOff Signed(string relief, Fields fields)
    {
        var signed = new SignOff(
            fields.RequiredText("name"),
            fields.RequiredText("role"),
            Day(fields, "on"),
            Day(fields, "until")
        );
        fields.Done();
        if (signed.On != default && signed.On > today)
        {
            problems.Add(
                fields.At,
                $"the relief '{relief}' is signed for {Iso(signed.On)}, which has not come: {SiteProof.LowersNothing}"
            );
        }

        if (signed.Until != default && signed.Until < today)
        {
            problems.Add(
                fields.At,
                $"the sign-off of the relief '{relief}' expired on {Iso(signed.Until)}: {SiteProof.LowersNothing}; have it signed again or take it out"
            );
        }

        if (signed.On != default && signed.Until != default && signed.Until < signed.On)
        {
            problems.Add(fields.At, "'until' comes before 'on'");
        }

        return signed;
    }

    private DateOnly Day(Fields fields, string key)
    {
        var text = fields.RequiredText(key);
        if (
            !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && text.Length > 0
        )
        {
            problems.Add(fields.Optional(key)!, $"'{key}' is a date such as 2027-01-31, not '{text}'");
        }

        return day;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]*[0-9]$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dialled();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
