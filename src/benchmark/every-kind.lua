-- Every kind of exchange in turn: its anatomy as text, data and page, content, octets to dissect.
local long = string.rep("name=Ada&born=1815&", 1700)
local broken = "GET /x HTTP/1.1\r\nHost : a\r\n\r\n"
local requests
local turn = 0

function init()
  requests = {
    wrk.format("GET", "/anatomy/hello?name=Ada"),
    wrk.format("GET", "/anatomy?format=json"),
    wrk.format("GET", "/anatomy?format=html"),
    wrk.format("POST", "/anatomy/form", { ["Content-Type"] = "application/x-www-form-urlencoded" }, long),
    wrk.format("POST", "/dissect", { ["Content-Type"] = "message/http" }, broken),
    wrk.format("GET", "/layers"),
    wrk.format("GET", "/findings"),
    wrk.format("GET", "/actuator/prometheus"),
  }
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end
