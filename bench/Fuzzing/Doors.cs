using BackSignal.Engine;
using BackSignal.Fhir;
using BackSignal.Fhir.Cards;
using BackSignal.Records;
using BackSignal.Records.Assessments;
using BackSignal.Records.Fhir;
using BackSignal.Server.CdsHooks;
using BackSignal.Server.CdsHooks.Feedback;
using BackSignal.Server.CdsHooks.Prefetching;
using BackSignal.Server.Charts;
using BackSignal.Server.FhirApi;
using BackSignal.Server.Hosting;

namespace BackSignal.Bench.Fuzzing;

/// <summary>Takes bytes in by a door and all the way to the bytes of an answer, as a call would, without the network.</summary>
internal sealed class Doors
{
    private readonly RecordIndex _index;
    private readonly AssessOperation _assess;
    private readonly HookAnswer _hooks;

    public Doors(Knowledge knowledge)
    {
        _index = new RecordIndex(knowledge);
        var canonicals = new Canonicals(Canonicals.DefaultRoot, knowledge.Version);
        _assess = new AssessOperation(_index, canonicals, new FhirApiSettings());
        var charts = new ChartSettings { TimeZone = "Europe/London" };
        var gathering = new Gathering(
            new Templates(knowledge, charts),
            new FhirServer(new HttpClient(), charts),
            new HookSettings()
        );
        _hooks = new HookAnswer(_index, gathering, charts, new Clock());
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 25, 9, 30, 0, TimeSpan.Zero);

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>False when the bytes were refused in words; throws when anything else went wrong.</summary>
    public bool Enter(Door door, byte[] bytes, Random random)
    {
        try
        {
            switch (door)
            {
                case Door.Hook:
                    // One random number each, so that the same input meets the same service.
                    var hook = random.Of(Hook.All);
                    var call = HookCallReader.Read(bytes, hook);
                    CardJson.Bytes(_hooks.Of(hook, call, CancellationToken.None).GetAwaiter().GetResult());
                    break;
                case Door.Feedback:
                    FeedbackReader.Read(bytes);
                    break;
                case Door.Assess:
                    FhirJson.Bytes(_assess.Run(bytes, Now));
                    break;
                default:
                    Assess(bytes, isWhole: random.Next(16) == 0);
                    break;
            }

            return true;
        }
        catch (Exception refused) when (refused is RecordException or Fault or Refusal)
        {
            return false;
        }
    }

    public PatientRecord Read(byte[] bytes) => RecordReader.Read(bytes, _index, Zone);

    private void Assess(byte[] bytes, bool isWhole)
    {
        var record = Read(bytes);
        var assessment = Engine.Assess.Report(FactsOf.Record(record, record.At ?? Now));
        if (isWhole)
        {
            AssessmentJson.Write(Stream.Null, assessment, isIndented: false);
            OrdersOf.TakenNow(record, record.At ?? Now);
            if (FhirReader.LooksLikeFhir(bytes))
            {
                FhirReader.ReadOrders(bytes, _index, Zone);
            }
        }
    }

    /// <summary>The same answers whenever it runs.</summary>
    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
