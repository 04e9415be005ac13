-- Looks people up by the personnel number, through the filter. The lines of the file in PEOPLE: key and identifier, separated by a tab.
function init(args)
  for line in io.lines(os.getenv("PEOPLE")) do
    key = line:match("([^\t]*)\t")
    break
  end
  count = 0
end

function request()
  count = count + 1
  return wrk.format("GET", "/scim/v2/Users?filter=urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber%20eq%20%22" .. (100000 + count % 1000) .. "%22", { ["Authorization"] = "Bearer " .. key })
end

done = function(summary, latency, requests)
  io.write(string.format("BEWEEG %d %.6f %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
