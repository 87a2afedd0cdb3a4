import { utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createPekerjaan, updatePekerjaan, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { downloadPekerjaan } from '../pekerjaan/download-pekerjaan.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { sweepVault } from './sweep-vault.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

const TWO_DAYS_AGO = new Date(Date.now() - 48 * 3600 * 1000)

async function old(text: string): Promise<string> {
  const { sha256 } = await test.app.vault.put(Buffer.from(text))
  await utimes(test.app.vault.pathOf(sha256), TWO_DAYS_AGO, TWO_DAYS_AGO)
  return sha256
}

/** A finished job whose file was made some days ago. */
async function pekerjaan(sha256: string, days: number): Promise<string> {
  const { id } = await writeTransaction(test.app.database, systemContext('3572'), async (tx) => {
    const made = await createPekerjaan(tx, { unit: '3572', jenis: 'susun-lkj' })
    const hasil = { sha256, name: 'a.pdf', type: 'application/pdf' }
    await updatePekerjaan(tx, { unit: '3572', id: made.id, state: 'selesai', hasil })
    return made
  })
  await test.database.pool.query(
    `update tugas set updated_at = now() - interval '${days} days' where id = '${id}'`,
  )
  return id
}

it('takes what nothing points to, and nothing else', async () => {
  const { rows } = await test.database.pool.query('select sha256 from bukti limit 1')
  const evidence = rows[0].sha256 as string
  await utimes(test.app.vault.pathOf(evidence), TWO_DAYS_AGO, TWO_DAYS_AGO)
  const orphan = await old('tidak dipakai')
  const young = (await test.app.vault.put(Buffer.from('baru'))).sha256
  const putAgain = await old('disimpan lagi')
  await test.app.vault.put(Buffer.from('disimpan lagi'))
  const [fresh, stale] = [await old('draf baru'), await old('draf lama')]
  const [freshPekerjaan, stalePekerjaan] = [await pekerjaan(fresh, 1), await pekerjaan(stale, 8)]
  const broken = join(dirname(test.app.vault.pathOf(young)), '.terputus')
  await writeFile(broken, 'separuh')
  await utimes(broken, TWO_DAYS_AGO, TWO_DAYS_AGO)

  expect(await sweepVault(test.app)).toBe(2)
  const has = async (...files: string[]) => Promise.all(files.map((file) => test.app.vault.has(file)))
  expect(await has(evidence, young, putAgain, fresh)).toEqual([true, true, true, true])
  expect(await has(orphan, stale)).toEqual([false, false])
  await expect(writeFile(broken, '', { flag: 'r+' })).rejects.toMatchObject({ code: 'ENOENT' })

  const actor = await test.as('kasubbag')
  expect((await test.app.run(downloadPekerjaan, actor, { id: freshPekerjaan })).name).toBe('a.pdf')
  const gone = await test.app
    .run(downloadPekerjaan, actor, { id: stalePekerjaan })
    .catch((error: AppError) => error)
  expect(gone).toMatchObject({
    code: 'tidak-ditemukan',
    message: 'Berkas ini hanya disimpan seminggu. Susun sekali lagi.',
  })
})
