// What the benchmark uses of autocannon, which brings no types of its own.
declare module 'autocannon' {
  type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    headers: Record<string, string>;
  };
  type Result = {
    requests: { average: number };
    /** Milliseconds. */
    latency: { p50: number; p97_5: number };
    errors: number;
    statusCodeStats: Record<string, { count: number }>;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
