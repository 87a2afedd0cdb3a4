#!/usr/bin/env node
// Plain JavaScript, because the machine's own Node may be too old for TypeScript: then the Node of node_modules takes over.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST = 24
const self = fileURLToPath(import.meta.url)

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  stopWithParent()
  await import('../src/compile-cache.js')
  await import('../src/main.ts')
} else {
  const node = bundledNode(dirname(self))
  if (node === null) {
    console.error(
      `Akuntabel memerlukan Node ${OLDEST} atau lebih baru; yang berjalan ${process.versions.node}. Jalankan npm install, lalu ulangi.`,
    )
    process.exit(2)
  }
  process.exit(await handOver(node))
}

function bundledNode(from) {
  const candidate = join(from, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(candidate)) return candidate
  return dirname(from) === from ? null : bundledNode(dirname(from))
}

function handOver(node) {
  const child = spawn(node, [self, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // The terminal sends SIGINT to both; the child decides when to stop.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** The channel to an older Node that handed over breaks when that one is killed. */
function stopWithParent() {
  process.channel?.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
