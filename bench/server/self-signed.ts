import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A server's key and certificate, and what lets Chromium trust it. */
export interface SelfSigned {
  /** PEM. */
  key: string
  /** PEM. */
  cert: string
  /** SHA-256 of the public key in base64, for Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string
}

/** ASN.1 tags of DER (X.690). */
const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const OBJECT_ID = 0x06
const UTF8_STRING = 0x0c
const UTC_TIME = 0x17
const SEQUENCE = 0x30
const SET = 0x31
const VERSION = 0xa0
const EXTENSIONS = 0xa3
/** The IP address among the kinds of a subject's alternative name. */
const IP_ADDRESS = 0x87

/** Object IDs in DER: ecdsa-with-SHA256, common name, subject's alternative name. */
const ECDSA_WITH_SHA256 = Buffer.from('2a8648ce3d040302', 'hex')
const COMMON_NAME = Buffer.from('550403', 'hex')
const ALTERNATIVE_NAME = Buffer.from('551d11', 'hex')

const VERSION_3 = 2
const SERIAL_BYTES = 8
const DAY_MS = 86_400_000

/**
 * A certificate for 127.0.0.1 that lives for a day. Node makes keys but no certificates, and a machine that runs the bench
 * may have no openssl.
 */
export function selfSigned(now: Date): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const algorithm = der(SEQUENCE, der(OBJECT_ID, ECDSA_WITH_SHA256))
  const name = der(
    SEQUENCE,
    der(SET, der(SEQUENCE, der(OBJECT_ID, COMMON_NAME), der(UTF8_STRING, Buffer.from('bench')))),
  )
  const address = der(SEQUENCE, der(IP_ADDRESS, Buffer.from([127, 0, 0, 1])))
  const content = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([VERSION_3]))),
    // A leading 1 keeps the number positive and without leading zeros.
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(SERIAL_BYTES)])),
    algorithm,
    name,
    der(SEQUENCE, utcTime(now.getTime() - DAY_MS), utcTime(now.getTime() + DAY_MS)),
    name,
    spki,
    der(
      EXTENSIONS,
      der(SEQUENCE, der(SEQUENCE, der(OBJECT_ID, ALTERNATIVE_NAME), der(OCTET_STRING, address))),
    ),
  )
  const whole = der(SEQUENCE, content, algorithm, bitString(sign('sha256', content, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(spki).digest('base64'),
  }
}

/** One DER value: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function bitString(content: Buffer): Buffer {
  return der(BIT_STRING, Buffer.from([0]), content)
}

/** `261201053332Z`. */
function utcTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\..*/g, '')
  return der(UTC_TIME, Buffer.from(`${digits.slice(2)}Z`))
}
