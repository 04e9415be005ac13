-- Keeps a reason of a judgement again and again: one writer per thread, each with the session, the form and the version of its own.
-- The lines of the file in WRITERS: address, cookie, token, field, version, separated by tabs.
local number = 0
function setup(thread)
  number = number + 1
  local at = 0
  for line in io.lines(os.getenv("WRITERS")) do
    at = at + 1
    if at == number then
      local address, cookie, token, field, version = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)")
      thread:set("address", address)
      thread:set("cookie", cookie)
      thread:set("token", token)
      thread:set("field", field)
      thread:set("version", version)
    end
  end
end

function request()
  local body = "veld=" .. field .. "&_versie=" .. version .. "&tekst=Versie+" .. version
    .. "%3A+het+nieuwe+park+was+op+tijd+klaar%2C+en+bewoners+waren+er+blij+mee."
  return wrk.format("POST", address, { ["Cookie"] = cookie, ["RequestVerificationToken"] = token,
    ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

function response(status, headers, body)
  local new = body:match('"version":(%-?%d+)')
  if new then version = new end
end

done = function(summary, latency, requests)
  io.write(string.format("BEWEEG %d %.6f %.3f %.3f %.3f %d\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
