/** What API Gateway does on AWS: routes, proof of who asks, limits, errors. */
package dev.homelake.local.gateway;
