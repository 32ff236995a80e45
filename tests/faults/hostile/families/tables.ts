import { goodText, LAST_WORDS } from '../good-files.ts'
import { either, type Family, imported, refused } from '../hostile-file.ts'

const good = imported({ holds: [LAST_WORDS] })
const noColumns = refused('unreadable-file', /no column for speakers and one for what they say/u)
const rows = 'Mira Sandvik,Good morning to all.\nJonas Reuter,so the dividend is safe\n'

export const tables: Family = {
  name: 'wild tables',
  files: () => [
    [
      'a quote that never closes',
      'open.csv',
      `speaker,text\n${rows}Mira,"never closed\nJonas,more`,
      imported({ holds: [LAST_WORDS, 'never closed\nJonas,more'] }),
    ],
    [
      'a quote that never closes, 5 MB on',
      'open2.csv',
      () => `speaker,text\n${rows}Mira,"${'never closed\n'.repeat(200_000)}`,
      good,
    ],
    ['a million quotes', 'quotes.csv', () => `speaker,text\n${rows}Mira,${'"'.repeat(1_000_000)}`, good],
    [
      'quotes in the middle',
      'middle.csv',
      `speaker,text\n${rows}Mira,He "said" so\n`,
      imported({ holds: ['He "said" so'] }),
    ],
    [
      'a million columns in the first line',
      'columns.csv',
      () => `speaker,text,${'a,'.repeat(1_000_000)}\n${rows}`,
      good,
    ],
    ['a million columns in a row', 'row.csv', () => `speaker,text\n${rows}${'a,'.repeat(1_000_000)}\n`, good],
    ['a million columns before ours', 'before.csv', () => `${'a,'.repeat(1_000_000)}speaker,text\n${rows}`, noColumns],
    ['100,000 rows', 'rows.csv', () => `speaker,text\n${rows.repeat(33_333)}`, good],
    ['rows of one cell', 'one.csv', 'speaker,text\nMira\nJonas\n', noColumns],
    ['only its first line', 'first.csv', 'speaker,text\n', noColumns],
    ['no line end', 'end.csv', 'speaker,text', noColumns],
    [
      'columns twice',
      'twice.csv',
      `speaker,text,speaker,text\nMira Sandvik,a,x,y\nJonas Reuter,so the dividend is safe,x,y\n`,
      good,
    ],
    [
      'formulas',
      'formulas.csv',
      'speaker,text\nMira,"=HYPERLINK(""http://127.0.0.1/"")"\nJonas,+so the dividend is safe\n',
      imported({ holds: ['=HYPERLINK("http://127.0.0.1/")', LAST_WORDS] }),
    ],
    [
      'times from nowhere',
      'times.csv',
      `speaker,start,end,text\nMira,-5,1e308,a\nJonas,99:99:99,NaN,so the dividend is safe\n`,
      good,
    ],
    [
      'times that run backwards',
      'back.csv',
      `speaker,start,end,text\nMira,50,10,a\nJonas,40,0,so the dividend is safe\n`,
      good,
    ],
    [
      'a column named __proto__',
      'proto.csv',
      `__proto__,speaker,text\nx,Mira,a\nx,Jonas,so the dividend is safe\n`,
      good,
    ],
    ['tabs and quotes', 'tabs.tsv', `speaker\ttext\nMira\t"a\nJonas\tso the dividend is safe"\n`, good],
    [
      'a name of a million letters',
      'name.csv',
      () => `speaker,text\n${'N'.repeat(1_000_000)},a\nJonas,so the dividend is safe\n`,
      good,
    ],
    ['commas only', 'commas.csv', () => ','.repeat(2_000_000), noColumns],
    [
      'semicolons and commas',
      'both.csv',
      'speaker;text\nMira;"a;b,c"\nJonas;so the dividend is safe\n',
      imported({ holds: ['a;b,c', LAST_WORDS] }),
    ],
  ],
}

const vtt = (body: string): string =>
  `WEBVTT\n\n${body}\n\n00:58:00.000 --> 00:59:00.000\n<v Jonas Reuter>so the dividend is safe\n`

export const captions: Family = {
  name: 'wild captions',
  files: (canary) => [
    ['times that run backwards', 'back.vtt', vtt('00:09:00.000 --> 00:01:00.000\n<v Mira Sandvik>Good morning.'), good],
    [
      'speakers who say nothing',
      'silent.vtt',
      'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Mira Sandvik>\n',
      refused('empty-file', /holds no words/u),
    ],
    [
      'times that overlap',
      'overlap.vtt',
      vtt('00:00:00.000 --> 00:59:00.000\n<v Mira Sandvik>a\n\n00:00:01.000 --> 00:00:02.000\n<v Jonas Reuter>b'),
      good,
    ],
    [
      'times out of order',
      'order.srt',
      '2\n00:50:00,000 --> 00:51:00,000\nMira Sandvik: a\n\n1\n00:00:01,000 --> 00:00:02,000\nJonas Reuter: so the dividend is safe\n',
      good,
    ],
    [
      'times below nothing',
      'negative.srt',
      '1\n-00:00:01,000 --> 00:00:02,000\nMira: a\n\n2\n00:00:03,000 --> 00:00:04,000\nso the dividend is safe\n',
      good,
    ],
    ['9999 hours and 99 minutes', 'hours.vtt', vtt('9999:99:99.999 --> 9999:99:99.999\n<v Mira Sandvik>a'), good],
    [
      'hours of 40 digits',
      'digits.vtt',
      vtt(`${'9'.repeat(40)}:00:00.000 --> ${'9'.repeat(40)}:00:01.000\n<v Mira Sandvik>a`),
      good,
    ],
    ['the same times for all', 'same.vtt', vtt('00:58:00.000 --> 00:59:00.000\n<v Mira Sandvik>a\n'.repeat(50)), good],
    [
      '250,000 captions',
      'many.srt',
      () => '1\n00:00:00,000 --> 00:00:01,000\na\n\n'.repeat(250_000),
      refused('too-large', /far more captions than a recording/u),
    ],
    [
      '150,000 captions',
      'fewer.srt',
      () =>
        `${'1\n00:00:00,000 --> 00:00:01,000\na\n\n'.repeat(150_000)}1\n00:00:00,000 --> 00:00:01,000\nso the dividend is safe\n`,
      good,
    ],
    [
      '20,000 speakers',
      'speakers.vtt',
      () =>
        vtt(
          Array.from({ length: 20_000 }, (_, index) => `00:00:00.000 --> 00:00:01.000\n<v S${String(index)}>a`).join(
            '\n\n',
          ),
        ),
      good,
    ],
    [
      'styles that fetch',
      'style.vtt',
      `WEBVTT\n\nSTYLE\n::cue { background: url(${canary.url('css')}) }\n@import "${canary.url('css')}";\n\n00:00.000 --> 00:09.000\nso the dividend is safe\n`,
      imported({ exactly: 'so the dividend is safe' }),
    ],
    [
      'regions and notes',
      'regions.vtt',
      'WEBVTT\n\nREGION\nid:x\n\nNOTE\nnot said --> here\n\n00:00.000 --> 00:09.000 region:x align:start\nso the dividend is safe\n',
      imported({ exactly: 'so the dividend is safe' }),
    ],
    [
      'a name of an hour',
      'id.vtt',
      vtt(`${'i'.repeat(500_000)}\n00:00:00.000 --> 00:00:01.000\n<v Mira Sandvik>a`),
      good,
    ],
    [
      'arrows only',
      'arrows.vtt',
      () => `WEBVTT\n\n${'-->'.repeat(300_000)}\n\n${'00:00 --> '.repeat(20_000)}\n`,
      refused('unreadable-file', /no caption with a time/u),
    ],
    ['a million tags', 'tags.vtt', () => vtt(`00:00:00.000 --> 00:00:01.000\n${'<b><i>'.repeat(300_000)}a`), good],
    [
      'a million open brackets',
      'open.vtt',
      () => vtt(`00:00:00.000 --> 00:00:01.000\n${'<'.repeat(1_000_000)}a`),
      good,
    ],
    [
      'a voice of a million letters',
      'voice.vtt',
      () => vtt(`00:00:00.000 --> 00:00:01.000\n<v ${'a'.repeat(1_000_000)}>b`),
      good,
    ],
    [
      'scripts',
      'script.vtt',
      vtt(`00:00:00.000 --> 00:00:01.000\n<script src="${canary.url('vtt')}">x</script><img src=x onerror=alert(1)>`),
      good,
    ],
    [
      'a caption of a million lines',
      'lines.vtt',
      () => vtt(`00:00:00.000 --> 00:00:01.000\n${'a\n'.repeat(500_000)}`),
      good,
    ],
    [
      'a timing with a million blanks',
      'blanks.srt',
      () =>
        `1\n00:00:00,000 -->${' '.repeat(1_000_000)}00:00:01,000\nso the dividend is safe\n\n2\n00:00:00,000 --> 00:00:01,000\nso the dividend is safe\n`,
      good,
    ],
  ],
}

const HEAD = 'From: a@halden.example\nTo: b@halden.example\nSubject: Halden\nMIME-Version: 1.0\n'
const plain = (body: string): string => `Content-Type: text/plain; charset=utf-8\n\n${body}`
const multipart = (boundary: string, inner: string): string =>
  `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n${inner}\n--${boundary}--\n`
const nestedMail = (depth: number): string => {
  let inner = plain(goodText())
  for (let level = 0; level < depth; level += 1) inner = multipart(`b${String(level)}`, inner)
  return HEAD + inner
}
const nestedMessage = (depth: number): string => {
  let inner = HEAD + plain(goodText())
  for (let level = 0; level < depth; level += 1) inner = `${HEAD}Content-Type: message/rfc822\n\n${inner}`
  return inner
}
const cannot = refused('unreadable-file', /cannot be read as an e-mail message/u)
const noText = refused('empty-file', /message without text/u)

export const mailNesting: Family = {
  name: 'nested mail',
  files: () => [
    ['parts 1,000 deep', 'parts.eml', () => nestedMail(1000), cannot],
    ['parts 33 deep', 'parts2.eml', () => nestedMail(33), cannot],
    ['parts 20 deep', 'parts3.eml', () => nestedMail(20), good],
    ['messages 1,000 deep', 'messages.eml', () => nestedMessage(1000), imported()],
    ['messages 10 deep', 'messages2.eml', () => nestedMessage(10), good],
    [
      'the same boundary at every level',
      'same.eml',
      () => `${HEAD}${'Content-Type: multipart/mixed; boundary="b"\n\n--b\n'.repeat(1000)}${plain(goodText())}`,
      either({ holds: [LAST_WORDS] }, 'unreadable-file', /cannot be read/u),
    ],
    [
      '100,000 parts',
      'many.eml',
      () =>
        `${HEAD}Content-Type: multipart/mixed; boundary="b"\n\n${`--b\n${plain('x')}\n`.repeat(100_000)}--b\n${plain('so the dividend is safe')}\n--b--\n`,
      cannot,
    ],
    [
      'a boundary of a million letters',
      'boundary.eml',
      () => `${HEAD}Content-Type: multipart/mixed; boundary="${'b'.repeat(1_000_000)}"\n\nx`,
      either({}, 'empty-file', /without text/u),
    ],
    [
      'no boundary',
      'none.eml',
      `${HEAD}Content-Type: multipart/mixed\n\n--b\n${plain('x')}`,
      either({}, 'empty-file', /without text/u),
    ],
    [
      'a boundary never met',
      'never.eml',
      `${HEAD}Content-Type: multipart/mixed; boundary="zz"\n\nso the dividend is safe`,
      either({}, 'empty-file', /without text/u),
    ],
  ],
}

export const mailEncodings: Family = {
  name: 'mail in wrong encodings',
  files: (canary) => [
    [
      'an encoding nobody knows',
      'charset.eml',
      `${HEAD}Content-Type: text/plain; charset=x-no-such\n\n${goodText()}`,
      good,
    ],
    [
      'an encoding of a million letters',
      'charset2.eml',
      () => `${HEAD}Content-Type: text/plain; charset=${'x'.repeat(1_000_000)}\n\n${goodText()}`,
      good,
    ],
    [
      'broken base64',
      'base64.eml',
      `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${Buffer.from(goodText()).toString('base64').slice(0, -3)}!!!`,
      imported({ holds: ['Halden Works'] }),
    ],
    [
      'base64 that is none',
      'none64.eml',
      `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n@@@@ not base64 @@@@`,
      either({}, 'empty-file', /without text/u),
    ],
    [
      'broken quoted-printable',
      'printable.eml',
      `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n=ZZ =E2=82 so the dividend is safe =\n=`,
      good,
    ],
    [
      'a way of encoding nobody knows',
      'way.eml',
      `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: x-own\n\n${goodText()}`,
      good,
    ],
    [
      'UTF-16 in the body',
      'wide.eml',
      `${HEAD}Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n${Buffer.from(goodText(), 'utf16le').toString('base64')}`,
      good,
    ],
    [
      'a subject of a million encoded words',
      'subject.eml',
      () => `From: a@b.example\nMIME-Version: 1.0\nSubject: ${'=?utf-8?q?a?= '.repeat(100_000)}\n${plain(goodText())}`,
      good,
    ],
    [
      'a subject cut in a character',
      'cut.eml',
      `From: a@b.example\nMIME-Version: 1.0\nSubject: =?utf-8?b?8J+Y?=\n${plain(goodText())}`,
      good,
    ],
    [
      'a million headers',
      'headers.eml',
      () => `${HEAD}${'X-A: b\n'.repeat(500_000)}${plain(goodText())}`,
      either({ holds: [LAST_WORDS] }, 'unreadable-file', /cannot be read/u),
    ],
    [
      'a header folded a million times',
      'folded.eml',
      () => `${HEAD}X-A: b\n${' c\n'.repeat(500_000)}${plain(goodText())}`,
      either({ holds: [LAST_WORDS] }, 'unreadable-file', /cannot be read/u),
    ],
    [
      'addresses in groups in groups',
      'groups.eml',
      () => `From: a@b.example\nMIME-Version: 1.0\nTo: ${'g:'.repeat(50_000)};\nSubject: x\n${plain(goodText())}`,
      good,
    ],
    [
      'comments in addresses',
      'comments.eml',
      () => `From: ${'('.repeat(100_000)} a@b.example\nMIME-Version: 1.0\nSubject: x\n${plain(goodText())}`,
      good,
    ],
    [
      'a body that is elsewhere',
      'external.eml',
      `${HEAD}Content-Type: message/external-body; access-type=URL; URL="${canary.url('mail')}"\n\n`,
      noText,
    ],
    [
      'a page with pictures',
      'page.eml',
      `${HEAD}Content-Type: text/html\n\n<img src="${canary.url('mail')}"><script src="${canary.url('mail')}"></script><p>so the dividend is safe</p>`,
      good,
    ],
    [
      'only an attachment',
      'attachment.eml',
      `${HEAD}Content-Type: application/pdf; name="../../etc/passwd"\nContent-Disposition: attachment; filename="../../etc/passwd"\nContent-Transfer-Encoding: base64\n\nAAAA\n`,
      refused('empty-file', /Save its attachment/u),
    ],
    ['headers only', 'head.eml', HEAD, noText],
    [
      '__proto__ as a header',
      'proto.eml',
      `${HEAD}__proto__: polluted\nconstructor: polluted\n${plain(goodText())}`,
      good,
    ],
    [
      '__proto__ as a parameter',
      'parameter.eml',
      `${HEAD}Content-Type: text/plain; __proto__=polluted; constructor=polluted; charset*0*=utf-8''utf; charset*1=-8\n\n${goodText()}`,
      good,
    ],
    [
      'a parameter in a million pieces',
      'pieces.eml',
      () =>
        `${HEAD}Content-Type: text/plain;${Array.from({ length: 20_000 }, (_, index) => ` charset*${String(index)}=x;`).join('')}\n\n${goodText()}`,
      good,
    ],
  ],
}
