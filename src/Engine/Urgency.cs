namespace BackSignal.Engine;

/// <summary>The five levels, least urgent first, so that the level of a person is a maximum (evidence dossier 2.1).</summary>
public enum Urgency : byte
{
    SelfCare,
    Soon,
    Today,
    HospitalNow,
    Ambulance,
}
