import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/akuntabel.js', import.meta.url))
/** Where Debian puts its own, usually older, Node. */
const SYSTEM_NODE = '/usr/bin/node'

it('answers the exit code of the command', () => {
  expect(spawnSync(process.execPath, [BIN, '--version'], { encoding: 'utf8' })).toMatchObject({ status: 0 })
  const refused = spawnSync(process.execPath, [BIN, 'tidak-ada'], { encoding: 'utf8' })
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('tidak dikenal')
})

it.runIf(existsSync(SYSTEM_NODE))(
  'hands over to the Node of node_modules where the machine has another',
  () => {
    const { status, stdout } = spawnSync(SYSTEM_NODE, [BIN, '--version'], { encoding: 'utf8' })
    expect({ status, stdout: stdout.trim() }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
    expect(spawnSync(SYSTEM_NODE, [BIN, 'susun', 'renstra'], { encoding: 'utf8' }).status).toBe(2)
  },
)
