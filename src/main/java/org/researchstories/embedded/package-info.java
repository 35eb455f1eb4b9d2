/** The first start: the API on a PostgreSQL of its own, with nothing to install and nothing to configure. */
package org.researchstories.embedded;
