-- Mixed HTTP/1.1 traffic, pipelined on each connection: plain, with content, chunked with a trailer.
local path = "/actuator/health/liveness"
local host = "Host: localhost\r\n"

local plain = "GET " .. path .. " HTTP/1.1\r\n" .. host .. "X-Trace: a1\r\n\r\n"
local content = "GET " .. path .. " HTTP/1.1\r\n" .. host .. "Content-Length: 5\r\n\r\nhello"
local chunked = "GET " .. path .. " HTTP/1.1\r\n" .. host .. "Transfer-Encoding: chunked\r\n\r\n"
  .. "5;x=y\r\nhello\r\n3\r\nabc\r\n0\r\nX-T: 1\r\n\r\n"
-- All of them at once, for wrk wants as many answers to each call as to the first.
local batch = plain .. content .. chunked .. plain

function request()
  return batch
end
