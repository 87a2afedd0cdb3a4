import { spawn } from 'node:child_process'

/** Runs a whole process and gives its wall time in milliseconds; throws with its output when it fails. */
export function timeProcess(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start)
      else reject(new Error(`${command} ended with ${code}\n${output}`))
    })
  })
}

export async function repeat(times: number, run: () => Promise<number>): Promise<number[]> {
  const results: number[] = []
  await run()
  for (let i = 0; i < times; i++) results.push(await run())
  return results
}
