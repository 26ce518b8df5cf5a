using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests;

public class ClinicTests
{
    [Fact]
    public void The_small_clinic_passes_every_check() => Assert.Empty(KnowledgeReader.Check(SmallClinic.Files));
}
