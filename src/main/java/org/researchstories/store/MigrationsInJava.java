package org.researchstories.store;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.Dependent;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

import java.util.List;

/**
 * Has the migrations that SQL cannot say run among the others. They are beans: Flyway looks for classes in the folder of
 * the SQL alone, and theirs is the package whose rules they know.
 */
@Dependent
class MigrationsInJava implements FlywayConfigurationCustomizer {

    private final List<JavaMigration> migrations;

    MigrationsInJava(@All List<JavaMigration> migrations) {
        this.migrations = migrations;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(migrations.toArray(JavaMigration[]::new));
    }
}
