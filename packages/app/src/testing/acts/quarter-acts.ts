import { approvePengukuran } from '../../pengukuran/approve-pengukuran.ts'
import { openException } from '../../pengukuran/open-exception.ts'
import { ratifyPengukuran } from '../../pengukuran/ratify-pengukuran.ts'
import { readPengukuranGrid } from '../../pengukuran/read-pengukuran-grid.ts'
import { readPengukuranIndikator } from '../../pengukuran/read-pengukuran-indikator.ts'
import { retireBukti } from '../../pengukuran/retire-bukti.ts'
import { returnPengukuran } from '../../pengukuran/return-pengukuran.ts'
import { savePengukuranLembar } from '../../pengukuran/save-pengukuran-lembar.ts'
import { savePengukuranValue } from '../../pengukuran/save-pengukuran-value.ts'
import { submitPengukuran } from '../../pengukuran/submit-pengukuran.ts'
import { uploadBukti } from '../../pengukuran/upload-bukti.ts'
import { verifyPengukuran } from '../../pengukuran/verify-pengukuran.ts'
import { addTindakLanjut } from '../../tindak-lanjut/add-tindak-lanjut.ts'
import { stepTindakLanjut } from '../../tindak-lanjut/step-tindak-lanjut.ts'
import type { Acts, World } from './world.ts'

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** What is done to a quarter and its evidence. */
export function quarterActs({ test, who, quarter }: World): Acts {
  let turn = 0
  const grid = () => test.app.run(readPengukuranGrid, who.operator, quarter)
  const row = async () => (await grid()).sasaran[0]?.rows[0]
  return {
    'save-pengukuran-value': {
      async prepare() {
        const one = await row()
        const form = { ...quarter, indikatorId: one?.indikatorId, version: one?.quarters[3]?.version }
        return () =>
          test.app.run(savePengukuranValue, who.operator, { ...form, realisasi: `${80 + (turn++ % 20)}` })
      },
    },
    'save-pengukuran-lembar': {
      async prepare() {
        const rows = (await grid()).sasaran.flatMap((one) => one.rows).toReversed()
        const sent = rows.map(({ indikatorId, kind, quarters }) => ({
          id: indikatorId,
          version: quarters[3]?.version,
          fields: {
            realisasi: kind.options?.[turn++ % kind.options.length]?.value ?? `${80 + (turn++ % 20)}`,
          },
        }))
        return () => test.app.run(savePengukuranLembar, who.kasubbag, { ...quarter, rows: sent })
      },
    },
    'upload-bukti': {
      async prepare() {
        const form = { ...quarter, indikatorId: (await row())?.indikatorId }
        const file = () => ({ nama: 'bukti.txt', isi: Buffer.from(`Nomor ${turn++}`) })
        return () => test.app.run(uploadBukti, who.operator, { ...form, berkas: [file()] })
      },
    },
    'add-tindak-lanjut': {
      async prepare() {
        const form = { ...quarter, indikatorId: (await row())?.indikatorId, tenggat: '2022-12-31' }
        const plan = { ...form, uraian: `Menyusun jadwal ${turn++}`, orang: who.operator.personId }
        return () => test.app.run(addTindakLanjut, who.operator, plan)
      },
    },
    'step-tindak-lanjut': {
      async prepare() {
        const form = { ...quarter, indikatorId: (await row())?.indikatorId, tenggat: '2022-12-31' }
        const plan = { ...form, uraian: `Menata arsip ${turn++}`, orang: who.operator.personId }
        const made = await test.app.run(addTindakLanjut, who.operator, plan).catch(() => null)
        return () =>
          test.app.run(stepTindakLanjut, who.operator, { id: made?.id ?? NOBODY, version: 1, ke: 'selesai' })
      },
    },
    'submit-pengukuran': {
      async prepare() {
        const { version } = await grid()
        return () => test.app.run(submitPengukuran, who.operator, { ...quarter, version })
      },
    },
    'verify-pengukuran': {
      state: 'diajukan',
      async prepare() {
        const { version } = await grid()
        return () => test.app.run(verifyPengukuran, who.kasubbag, { ...quarter, version })
      },
    },
    'approve-pengukuran': {
      state: 'diverifikasi',
      async prepare() {
        const { version } = await grid()
        return () => test.app.run(approvePengukuran, who.sekretaris, { ...quarter, version })
      },
    },
    'return-pengukuran': {
      state: 'diajukan',
      async prepare() {
        const { version } = await grid()
        const back = { ...quarter, version, alasan: 'Bukti kabur' }
        return () => test.app.run(returnPengukuran, who.sekretaris, back)
      },
    },
    'open-exception': {
      state: 'disetujui',
      async prepare() {
        const opened = { ...quarter, jenis: 'pengukuran', sampai: '2026-12-31', alasan: 'Angka keliru' }
        return () => test.app.run(openException, who.kasubbag, opened)
      },
    },
    'ratify-pengukuran': {
      state: 'disetujui',
      async prepare() {
        const { version } = await grid()
        return () => test.app.run(ratifyPengukuran, who.ketua, { ...quarter, version })
      },
    },
    'retire-bukti': {
      async prepare() {
        const form = { ...quarter, indikatorId: (await row())?.indikatorId }
        const upload = { ...form, berkas: [{ nama: 'lama.txt', isi: Buffer.from(`Lama ${turn++}`) }] }
        const made = await test.app.run(uploadBukti, who.operator, upload).catch(() => null)
        const { bukti } = await test.app.run(readPengukuranIndikator, who.operator, form)
        const live = bukti.find(({ retired }) => !retired)
        return () =>
          test.app.run(retireBukti, who.operator, {
            id: made === null ? NOBODY : live?.id,
            alasan: 'Salah berkas',
          })
      },
    },
  }
}
