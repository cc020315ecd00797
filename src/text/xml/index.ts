// The door to XML: files are cut into parts, and a part becomes a Text. XML is read only where there is some, so this door is opened late.
export { readXmlPart } from './document.ts';
export { type XmlPart, xmlParts } from './parts.ts';
