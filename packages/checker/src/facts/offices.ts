import type { ReadDocument } from '@akuntabel/documents'
import { officesIn } from './office-name.ts'
import { splitSentences } from './sentences.ts'
import type { OfficeMention } from './types.ts'

const DOES =
  /^\s*(?:\([^)]*\)\s*)?(?:telah |sudah |akan |juga |dapat |wajib |harus )?(?:me(?:nyusun|nyelenggarakan|laksanakan|netapkan|miliki|mpunyai|rupakan|nyampaikan|ndapat|nerima|ncapai|nerbitkan|raih)|mampu|berkomitmen|berhasil|bertanggung|bertugas|berkewajiban|bersama jajaran)/i
const OWNS =
  /(?:pagu|anggaran|realisasi|capaian|kinerja|laporan kinerja|perjanjian kinerja|penetapan kinerja|renstra|rencana strategis|rencana kinerja|rencana aksi|visi|misi|tujuan|sasaran strategis|sekretariat|ketua|sekretaris|struktur organisasi|dipa|pegawai|iku|indikator kinerja utama)\s+(?:anggaran\s+|kinerja\s+|strategis\s+|pada\s+|di\s+|dari\s+|milik\s+)?$/i

/** Where offices are named, and whether the sentence is about what that office does, owns or is. */
export function extractOffices(doc: ReadDocument): OfficeMention[] {
  return doc.blocks.flatMap((block) => {
    if (block.type === 'table') return []
    return splitSentences(block.text).flatMap((sentence) =>
      officesIn(sentence).map(({ office, text, at }): OfficeMention => {
        const before = sentence.slice(0, at)
        const after = sentence.slice(at + text.length)
        const opens =
          before.trim() === '' || /^(?:adapun|bahwa|secara umum|sekretariat)\s*$/i.test(before.trim())
        const subject = DOES.test(after)
          ? opens || !/\b(?:oleh|bersama|dengan|dan|kepada)\s*$/i.test(before)
          : OWNS.test(before)
        const listed = /^\s*(?:,|dan)\s*(?:KPU|Komisi)/.test(after)
        return {
          text,
          office,
          role: subject && !listed ? 'subject' : 'other',
          sentence,
          position: block.position,
        }
      }),
    )
  })
}
