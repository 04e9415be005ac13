-- Asks one address again and again, signed in; says at the end what it saw, on one line for Wrk.cs.
done = function(summary, latency, requests)
  io.write(string.format("BEWEEG %d %.6f %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
