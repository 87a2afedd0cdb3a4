#!/usr/bin/env node
// Plain JavaScript, because the machine's own Node may be too old for TypeScript: then the Node of node_modules takes over.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST = 24

function bundledNode(from) {
  const candidate = join(from, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(candidate)) return candidate
  return dirname(from) === from ? null : bundledNode(dirname(from))
}

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  await import('../src/main.ts')
} else {
  const node = bundledNode(dirname(fileURLToPath(import.meta.url)))
  if (node === null) {
    console.error(
      `Akuntabel memerlukan Node ${OLDEST} atau lebih baru; yang berjalan ${process.versions.node}. Jalankan npm install, lalu ulangi.`,
    )
    process.exit(2)
  }
  // The terminal sends its signals to the whole group; the child decides when to stop.
  process.on('SIGINT', () => {})
  const { status, signal } = await run(node)
  process.exit(status ?? (signal === 'SIGINT' ? 130 : 1))
}

function run(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('exit', (status, signal) => resolve({ status, signal })))
}
