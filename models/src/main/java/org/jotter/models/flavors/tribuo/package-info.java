/** The flavor {@code tribuo}: a Tribuo model as protobuf, with its data plan. */
package org.jotter.models.flavors.tribuo;
