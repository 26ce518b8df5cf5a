namespace BackSignal.App.Tests.CdsHooks;

public sealed class PostgresStorageTests(PostgresCluster cluster)
    : StorageTests(("ConnectionStrings:Storage", cluster.Connection)),
        IClassFixture<PostgresCluster>;
