declare module 'autocannon' {
  interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    headers: Record<string, string>
    requests?: { setupRequest(request: { path: string }): { path: string } }[]
  }
  interface Instance extends PromiseLike<{ errors: number; duration: number }> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void
  }
  export default function autocannon(options: Options): Instance
}
