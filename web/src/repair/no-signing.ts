/** Stands in for what makes and reads signatures in PDFs: a third of the library, and nobody signs here. */

function never(): never {
  throw new Error('nothing is signed here')
}

export {
  never as Boolean,
  never as Constructed,
  never as Integer,
  never as Null,
  never as ObjectIdentifier,
  never as OctetString,
  never as Sequence,
  never as UTCTime,
  never as fromBER,
  never as createCMSECDSASignature,
  never as AlgorithmIdentifier,
  never as Attribute,
  never as BasicOCSPResponse,
  never as CRLDistributionPoints,
  never as Certificate,
  never as ContentInfo,
  never as CryptoEngine,
  never as EncapsulatedContentInfo,
  never as EncryptedContentInfo,
  never as GeneralName,
  never as GeneralNames,
  never as InfoAccess,
  never as IssuerAndSerialNumber,
  never as IssuerSerial,
  never as OCSPResponse,
  never as PFX,
  never as PrivateKeyInfo,
  never as SignedAndUnsignedAttributes,
  never as SignedData,
  never as SignerInfo,
  never as engine,
  never as getCrypto,
  never as setEngine,
}
