using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackSignal.Engine.Tests.House;

/// <summary>What the engine shows is immutable; only the builder of facts is not.</summary>
public class ImmutabilityTests
{
    public static TheoryData<Type> Types =>
        [.. typeof(Assess).Assembly.GetExportedTypes().Where(type => type != typeof(FactsBuilder))];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_type_is_sealed_abstract_or_static(Type type) =>
        Assert.True(type.IsSealed || type.IsAbstract || type.IsEnum || type.IsValueType);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_property_is_set_at_birth_or_never(Type type) =>
        Assert.Empty(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Where(property => property.DeclaringType!.Assembly == type.Assembly)
                .Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set))
                .Select(property => property.Name)
        );

    [Theory]
    [MemberData(nameof(Types))]
    public void A_public_field_is_constant(Type type) =>
        Assert.Empty(
            type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Where(field => field is { IsInitOnly: false, IsLiteral: false } && !type.IsEnum)
                .Select(field => field.Name)
        );

    [Theory]
    [MemberData(nameof(Types))]
    public void No_public_property_hands_out_what_can_be_changed(Type type) =>
        Assert.Empty(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Where(property => IsMutable(property.PropertyType))
                .Select(property => property.Name)
        );

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) =>
        type.IsArray
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() is var definition
            && (
                definition == typeof(List<>)
                || definition == typeof(Dictionary<,>)
                || definition == typeof(HashSet<>)
                || definition == typeof(IList<>)
                || definition == typeof(ICollection<>)
                || definition == typeof(IDictionary<,>)
                || definition == typeof(ISet<>)
            )
        );
}
