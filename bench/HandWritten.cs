using BackSignal.Engine;

namespace BackSignal.Bench;

/// <summary>
/// The article's three emergency statements as a programmer would write them: the peer of the compiled table. Same rules, same
/// three values, same levels; no explanation, no open questions, no knowledge to review.
/// </summary>
internal sealed class HandWritten(Knowledge knowledge)
{
    private readonly Fact _backPain = knowledge.Fact("back-pain");
    private readonly Fact _cancer = knowledge.Fact("cancer-history");
    private readonly Fact _cancerType = knowledge.Fact("cancer-type");
    private readonly Fact _worstSite = knowledge.Fact("worst-site");
    private readonly Fact _loinPain = knowledge.Fact("loin-pain");
    private readonly Fact _legWeakness = knowledge.Fact("leg-weakness");
    private readonly Fact _clumsyHands = knowledge.Fact("hand-clumsiness");
    private readonly Fact _stairs = knowledge.Fact("stairs-or-chair-difficulty");
    private readonly Fact _strength = knowledge.Fact("strength-check");
    private readonly Fact _walking = knowledge.Fact("walking");
    private readonly Fact _giveWay = knowledge.Fact("legs-give-way");
    private readonly Fact _weightBearing = knowledge.Fact("weight-bearing-pain");
    private readonly Fact _fall = knowledge.Fact("fall-or-knock");
    private readonly Fact _numbness = knowledge.Fact("numbness");
    private readonly Fact _spineMetastases = knowledge.Fact("spine-metastases");
    private readonly Fact _myeloma = knowledge.Fact("myeloma");
    private readonly Fact _fracture = knowledge.Fact("vertebral-fracture-known");
    private readonly Fact _infection = knowledge.Fact("spinal-infection-known");
    private readonly Fact _compression = knowledge.Fact("cord-compression-known");
    private readonly Fact _bladder = knowledge.Fact("bladder-control");
    private readonly Fact _bowel = knowledge.Fact("bowel-control");
    private readonly Fact _saddle = knowledge.Fact("saddle-numbness");
    private readonly Fact _sexual = knowledge.Fact("sexual-change");
    private readonly Fact _urine = knowledge.Fact("urine-output");
    private readonly Fact _fullBelly = knowledge.Fact("full-lower-belly");
    private readonly Fact _catheter = knowledge.Fact("new-catheter");
    private readonly Fact _legPain = knowledge.Fact("leg-pain");
    private readonly Fact _temperature = knowledge.Fact("temperature");
    private readonly Fact _highestDay = knowledge.Fact("temperature-highest-24h");
    private readonly Fact _highestMonth = knowledge.Fact("temperature-highest-30d");
    private readonly Fact _feverSincePain = knowledge.Fact("fever-since-pain");
    private readonly Fact _rigors = knowledge.Fact("rigors");
    private readonly Fact _feverish = knowledge.Fact("feverish");
    private readonly Fact _sinceDrug = knowledge.Fact("days-since-infection-risk-drug");
    private readonly Fact _sinceNitrosourea = knowledge.Fact("days-since-nitrosourea");
    private readonly Fact _sinceTransplant = knowledge.Fact("days-since-transplant");
    private readonly Fact _sinceCarT = knowledge.Fact("days-since-car-t-bispecific");
    private readonly Fact _neutrophils = knowledge.Fact("neutrophils");

    /// <summary>The interval of the level: certain and possible.</summary>
    public (Urgency AtLeast, Urgency AtMost) Judge(Facts facts)
    {
        var most = Max(Weakness(facts), Max(Cauda(facts), Max(FeverWithPain(facts), FeverOnTreatment(facts))));
        return (
            most == Truth.True ? Urgency.HospitalNow : Urgency.SelfCare,
            most != Truth.False ? Urgency.HospitalNow : Urgency.SelfCare
        );
    }

    private Truth Weakness(Facts facts)
    {
        var known = Min(
            Min(Yes(facts, _weightBearing), Not(SpinalPain(facts))),
            Min(
                Min(Not(Yes(facts, _legWeakness)), Not(Yes(facts, _giveWay))),
                Min(
                    Min(Not(Yes(facts, _fall)), Is(facts, _numbness, "none")),
                    Min(Is(facts, _strength, "passed"), Not(SpineDisease(facts)))
                )
            )
        );
        var limp = Min(Is(facts, _walking, "limp-from-joint-pain"), Not(known));
        var weak = Max(
            Max(Yes(facts, _legWeakness), Yes(facts, _clumsyHands)),
            Max(Is(facts, _stairs, "new"), Is(facts, _strength, "failed"))
        );
        var gait = Max(Is(facts, _walking, "slower-or-unsteady", "only-with-support", "cannot"), Yes(facts, _giveWay));
        return Min(Max(Yes(facts, _cancer), Yes(facts, _backPain)), Max(weak, Max(gait, limp)));
    }

    private Truth Cauda(Facts facts)
    {
        var bladder = Is(facts, _bladder, "hard-to-start", "leak", "cannot-feel", "cannot-go");
        var sign = Max(
            Max(bladder, Is(facts, _bowel, "leak", "cannot-feel")),
            Max(Yes(facts, _saddle), Yes(facts, _sexual))
        );
        var leg = Is(facts, _legPain, "aching-one", "aching-both", "shooting-one", "shooting-both");
        var pain = Max(Yes(facts, _backPain), leg);
        var noUrine = Is(facts, _urine, "none-8h");
        var retention = Max(
            Max(noUrine, Is(facts, _bladder, "cannot-go")),
            Max(Yes(facts, _fullBelly), Yes(facts, _catheter))
        );
        return Max(Min(Max(sign, noUrine), Max(Yes(facts, _cancer), pain)), Min(retention, pain));
    }

    private Truth FeverWithPain(Facts facts)
    {
        var flank = Max(Is(facts, _worstSite, "flank"), Yes(facts, _loinPain));
        var fever = Max(Max(Fever(facts), FeverAtLeast(facts, _highestMonth)), Yes(facts, _feverSincePain));
        return Min(Max(Yes(facts, _backPain), flank), Max(fever, Max(Yes(facts, _rigors), Yes(facts, _feverish))));
    }

    private Truth FeverOnTreatment(Facts facts)
    {
        var leukaemia = Min(Yes(facts, _cancer), Is(facts, _cancerType, "acute-leukaemia"));
        var window = Max(
            Max(Within(facts, _sinceDrug, 42), Within(facts, _sinceNitrosourea, 56)),
            Max(leukaemia, Max(Within(facts, _sinceTransplant, 365), Within(facts, _sinceCarT, 365)))
        );
        return Min(Fever(facts), Max(window, Below(facts, _neutrophils, Amount.One)));
    }

    private Truth Fever(Facts facts) => Max(FeverAtLeast(facts, _temperature), FeverAtLeast(facts, _highestDay));

    private Truth SpinalPain(Facts facts) => Is(facts, _worstSite, "neck", "upper-or-mid-back", "low-back", "sacrum");

    private Truth SpineDisease(Facts facts)
    {
        var disease = Max(Yes(facts, _spineMetastases), Max(Yes(facts, _myeloma), Is(facts, _cancerType, "myeloma")));
        return Max(disease, Max(Yes(facts, _fracture), Max(Yes(facts, _infection), Yes(facts, _compression))));
    }

    private static Truth FeverAtLeast(Facts facts, Fact fact) => Between(facts[fact], 37_950_000, Amount.Largest);

    private static Truth Within(Facts facts, Fact fact, int days) => Between(facts[fact], 0, days * Amount.One);

    private static Truth Below(Facts facts, Fact fact, long limit) => Between(facts[fact], Amount.Smallest, limit - 1);

    private static Truth Between(FactValue value, long low, long high)
    {
        if (value.High < low || value.Low > high)
        {
            return Truth.False;
        }

        return value.Low >= low && value.High <= high ? Truth.True : Truth.Unknown;
    }

    private static Truth Yes(Facts facts, Fact fact) => Is(facts[fact].Possible, 2);

    private static Truth Is(Facts facts, Fact fact, params ReadOnlySpan<string> values)
    {
        ulong bits = 0;
        foreach (var value in values)
        {
            bits |= fact.Bit(value)!.Value;
        }

        return Is(facts[fact].Possible, bits);
    }

    private static Truth Is(ulong possible, ulong bits)
    {
        if ((possible & bits) == 0)
        {
            return Truth.False;
        }

        return (possible & ~bits) == 0 ? Truth.True : Truth.Unknown;
    }

    private static Truth Min(Truth a, Truth b) => a < b ? a : b;

    private static Truth Max(Truth a, Truth b) => a > b ? a : b;

    private static Truth Not(Truth a) => a.Mirror();
}
