-- One script for every case. Without BENCH_HEAD, wrk repeats the request of its command line.
-- With it, the path of each request is unique: head, a new number, tail. With BENCH_CLIENTS, so is the client.
local head, tail, run = os.getenv("BENCH_HEAD"), os.getenv("BENCH_TAIL"), os.getenv("BENCH_RUN")
local clients = os.getenv("BENCH_CLIENTS")
local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("id", threads)
end

if head then
   local count = 0
   function request()
      count = count + 1
      if clients then
         wrk.headers["X-Forwarded-For"] = string.format("10.%d.%d.%d", count / 65536 % 256, count / 256 % 256, count % 256)
      end
      return wrk.format("GET", head .. run .. "-" .. id .. "-" .. count .. tail)
   end
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format(
      '\n{"requests": %d, "seconds": %.6f, "status": %d, "broken": %d, "bytes": %d, "p99": %d}\n',
      summary.requests, summary.duration / 1e6, errors.status,
      errors.connect + errors.read + errors.write + errors.timeout,
      summary.bytes, latency:percentile(99)))
end
