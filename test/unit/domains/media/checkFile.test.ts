import { describe, expect, test } from 'vitest'
import { checkFile } from '../../../../src/domains/media/checkFile.ts'
import { openDocument, openXml, pdf } from '../../../support/media/files.ts'
import { zipOf } from '../../../support/media/zip.ts'
import { wavFile } from '../../../support/wav.ts'

const word = 'vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const slides = 'vnd.openxmlformats-officedocument.presentationml.presentation'
const gpx = '<?xml version="1.0"?><gpx version="1.1"><wpt lat="48.4" lon="-4.5"/></gpx>'
const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
const page = '<!doctype html><title>Plan</title><script>alert(1)</script>'
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

const checked = (name: string, content: Buffer | string) => checkFile({ name, content: Buffer.from(content) })

describe('a file is kept', () => {
  test.each([
    ['pdf', 'plan.pdf', pdf],
    ['odt', 'plan.odt', openDocument('text')],
    ['ods', 'plan.ods', openDocument('spreadsheet')],
    ['odp', 'plan.odp', openDocument('presentation')],
    ['docx', 'plan.docx', openXml(word)],
    ['xlsx', 'plan.xlsx', openXml(sheet)],
    ['pptx', 'plan.pptx', openXml(slides)],
    ['csv', 'bancs.csv', 'rue;bancs\nSiam;4\n'],
    ['csv', 'with a mark at its start.csv', '\ufeffrue,bancs\nSaint-Malo,4\n'],
    ['txt', 'LISEZ.TXT', 'Deiz mat, Penn-ar-Bed ☀\n'],
    ['gpx', 'balade.gpx', gpx],
    ['geojson', 'bancs.geojson', '{"type":"FeatureCollection","features":[]}'],
    ['geojson', 'bancs.json', '{"type":"Point","coordinates":[-4.5,48.4]}'],
    ['ics', 'fetes.ics', calendar],
  ])('as %s: %s', async (kind, name, content) => {
    expect(await checked(name, content)).toEqual({ ok: true, value: kind })
  })

  test('as what it holds, whatever its name says', async () => {
    expect(await checked('photo.jpg', pdf)).toEqual({ ok: true, value: 'pdf' })
    expect(await checked('plan', openXml(word))).toEqual({ ok: true, value: 'docx' })
  })
})

describe('a file is refused', () => {
  test.each([
    ['a page for browsers that calls itself PDF', 'plan.pdf', page, 'file-type-not-allowed'],
    ['a page for browsers', 'plan.html', page, 'file-type-not-allowed'],
    ['a page for browsers that calls itself text', 'plan.txt', page, 'file-content-differs'],
    ['a drawing', 'logo.svg', drawing, 'file-type-not-allowed'],
    ['a drawing that calls itself a table', 'logo.csv', drawing, 'file-content-differs'],
    ['a drawing that calls itself a track', 'logo.gpx', drawing, 'file-content-differs'],
    ['a program', 'setup.exe', Buffer.from('MZ\x90\x00\x03\x00\x00\x00'), 'file-type-not-allowed'],
    ['a program that calls itself a table', 'setup.csv', Buffer.from('MZ\x00\x03'), 'file-content-differs'],
    ['a script', 'setup.sh', '#!/bin/sh\nrm -r .\n', 'file-type-not-allowed'],
    ['a sound', 'a.wav', wavFile(1), 'file-type-not-allowed'],
    ['an archive', 'all.zip', zipOf({ 'a.txt': 'a' }), 'file-archive'],
    ['an archive that calls itself a document', 'all.docx', zipOf({ 'a.txt': 'a' }), 'file-archive'],
    ['a document with macros', 'a.docm', openXml('vnd.ms-word.document.macroEnabled'), 'file-has-macros'],
    ['a table with macros', 'a.xlsm', openXml('vnd.ms-excel.sheet.macroEnabled'), 'file-has-macros'],
    ['macros under another name', 'a.docx', openXml(word, { 'word/vbaProject.bin': '' }), 'file-has-macros'],
    ['macros of a table', 'a.xlsx', openXml(sheet, { 'xl/macrosheets/1.xml': '' }), 'file-has-macros'],
    ['macros of an OpenDocument', 'a.odt', openDocument('text', { 'Basic/M/a.xml': '' }), 'file-has-macros'],
    ['the office format of old', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-old-office'],
    ['a document cut short', 'a.odt', openDocument('text').subarray(0, -30), 'file-damaged'],
    ['a PDF cut short', 'a.pdf', pdf.subarray(0, 30), 'file-damaged'],
    ['a text in Windows-1252', 'a.csv', Buffer.from('rue,côté\n', 'latin1'), 'file-not-utf8'],
    ['a text in UTF-16', 'a.csv', Buffer.from('\ufeffrue,côté\n', 'utf16le'), 'file-not-utf8'],
    ['a track with a document type', 'a.gpx', `<!DOCTYPE gpx>${gpx}`, 'file-content-differs'],
    ['a track cut short', 'a.gpx', gpx.slice(0, -3), 'file-content-differs'],
    ['other JSON', 'a.geojson', '{"type":"Topology"}', 'file-content-differs'],
    ['JSON cut short', 'a.geojson', '{"type":"Point"', 'file-content-differs'],
    ['a calendar cut short', 'a.ics', calendar.slice(0, -8), 'file-content-differs'],
    ['nothing', 'a.pdf', '', 'file-empty'],
    ['too much', 'a.pdf', Buffer.alloc(20_000_001, pdf), 'file-too-large'],
  ])('%s', async (_, name, content, reason) => {
    expect(await checked(name, content)).toMatchObject({ ok: false, reason })
  })
})
