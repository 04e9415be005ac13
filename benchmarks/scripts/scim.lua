-- Changes people again and again, as a personnel system does: each thread its own people, in turn, each time another name.
-- The lines of the file in PEOPLE: key and identifier, separated by a tab.
local number = 0
function setup(thread)
  thread:set("number", number)
  number = number + 1
end

function init(args)
  people = {}
  local at = 0
  for line in io.lines(os.getenv("PEOPLE")) do
    local k, id = line:match("([^\t]*)\t([^\t]*)")
    key = k
    if at % 16 == number then people[#people + 1] = id end
    at = at + 1
  end
  count = 0
  stamp = os.time()
end

function request()
  count = count + 1
  local body = '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"displayName","value":"Naam '
    .. stamp .. "-" .. number .. "-" .. count .. '"},{"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:costCenter","value":"K' .. count .. '"}]}'
  return wrk.format("PATCH", "/scim/v2/Users/" .. people[count % #people + 1], { ["Authorization"] = "Bearer " .. key, ["Content-Type"] = "application/scim+json" }, body)
end

done = function(summary, latency, requests)
  io.write(string.format("BEWEEG %d %.6f %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
