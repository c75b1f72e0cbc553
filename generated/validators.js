// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import {
  codePoints,
  explain,
  isDate,
  isEmail,
  isEnumerable,
  isPlain,
  repeats
} from "./shared.js";
function validate(check, value) {
  let keyword = "unserializable";
  try {
    let context = { isPlain: true };
    if (check.call(context, value) && context.isPlain) return { ok: true, value };
    let errors = context.isPlain ? explain(faultsOf(check), value, isSentAsRead) : void 0;
    if (errors !== void 0) return { ok: false, errors };
  } catch {
    keyword = "readable";
  }
  let sent;
  try {
    sent = JSON.parse(JSON.stringify(value));
  } catch {
    if (typeof value != "object" && typeof value != "bigint") sent = value;
    else return { ok: false, errors: explain([{ instancePath: "", keyword, params: {} }], value) };
  }
  return check.call({ isPlain: true }, sent) ? { ok: true, value: sent } : { ok: false, errors: explain(faultsOf(check), sent) };
}
function isSentAsRead({ value, holder, key }) {
  return isPlain(value) && (holder === void 0 || isEnumerable(holder.value, key) && isSentAsRead(holder));
}
function faultsOf({ errors }) {
  return (errors ?? []).slice(0, 1e3);
}
var checkUploadCustomers = validate0;
var func0 = codePoints, func3 = isEmail, func4 = isDate, func6 = repeats;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.customers === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "customers" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.customers !== void 0) {
      let data0 = data.customers;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/customers", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.external_id === void 0) {
                let err2 = { instancePath: instancePath + "/customers/" + index0, keyword: "required", params: { missingProperty: "external_id" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data1.name === void 0) {
                let err3 = { instancePath: instancePath + "/customers/" + index0, keyword: "required", params: { missingProperty: "name" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data1.external_id !== void 0) {
                let data2 = data1.external_id;
                if (typeof data2 == "string") {
                  if (data2.length > 255 && func0(data2) > 255) {
                    let err4 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
                  }
                } else {
                  let err5 = { instancePath: instancePath + "/customers/" + index0 + "/external_id", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                }
              }
              if (data1.name !== void 0) {
                let data3 = data1.name;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err6 = { instancePath: instancePath + "/customers/" + index0 + "/name", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                  }
                } else {
                  let err7 = { instancePath: instancePath + "/customers/" + index0 + "/name", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              }
              if (data1.owner_email !== void 0) {
                let data4 = data1.owner_email;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err8 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                  }
                  if (!func3(data4)) {
                    let err9 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", keyword: "format", params: { format: "email" } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                } else {
                  let err10 = { instancePath: instancePath + "/customers/" + index0 + "/owner_email", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  for (let key0 in data5)
                    if (!(key0 === "crm_link" || key0 === "contact_email" || key0 === "renewal_date")) {
                      let data6 = data5[key0];
                      if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                        let err11 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                      }
                    }
                  if (data5.crm_link !== void 0 && typeof data5.crm_link != "string") {
                    let err12 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/crm_link", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                  }
                  if (data5.contact_email !== void 0 && typeof data5.contact_email != "string") {
                    let err13 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/contact_email", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                  }
                  if (data5.renewal_date !== void 0) {
                    let data9 = data5.renewal_date;
                    if (typeof data9 == "string") {
                      if (!func4(data9)) {
                        let err14 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", keyword: "format", params: { format: "date" } };
                        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                      }
                    } else {
                      let err15 = { instancePath: instancePath + "/customers/" + index0 + "/attributes/renewal_date", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                    }
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                } else {
                  let err16 = { instancePath: instancePath + "/customers/" + index0 + "/attributes", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data10 = data1.metrics;
                if (Array.isArray(data10)) {
                  if (data10.length > 200) {
                    let err17 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                  }
                  let length1 = data10.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data11 = data10[index1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        if (data11.date === void 0) {
                          let err18 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                        }
                        for (let key1 in data11)
                          if (key1 !== "date") {
                            let data12 = data11[key1];
                            if (typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12)) && typeof data12 != "boolean") {
                              let err19 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                            }
                          }
                        if (data11.date !== void 0) {
                          let data13 = data11.date;
                          if (typeof data13 == "string") {
                            if (!func4(data13)) {
                              let err20 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                            }
                          } else {
                            let err21 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1 + "/date", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                          }
                        }
                        (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                        let seen0 = 0;
                        for (let key2 in data11)
                          key2 === "date" && seen0++;
                        seen0 !== 0 + (data11.date !== void 0) && (this.isPlain = false);
                      } else {
                        let err22 = { instancePath: instancePath + "/customers/" + index0 + "/metrics/" + index1, keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                      }
                    }
                  let repeats0 = data10.length <= 200 ? func6(data10, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err23 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                    }
                  (data10.toJSON !== void 0 || Object.getPrototypeOf(data10) !== Array.prototype) && (this.isPlain = false);
                } else {
                  let err24 = { instancePath: instancePath + "/customers/" + index0 + "/metrics", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let seen1 = 0;
              for (let key3 in data1)
                (key3 === "external_id" || key3 === "name") && seen1++;
              seen1 !== 0 + (data1.external_id !== void 0) + (data1.name !== void 0) && (this.isPlain = false);
            } else {
              let err25 = { instancePath: instancePath + "/customers/" + index0, keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err26 = { instancePath: instancePath + "/customers", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen2 = 0;
    for (let key4 in data)
      key4 === "customers" && seen2++;
    seen2 !== 0 + (data.customers !== void 0) && (this.isPlain = false);
  } else {
    let err27 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  return validate0.errors = vErrors, errors === 0;
}
var checkCreateCustomer = validate1;
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "external_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.external_id !== void 0) {
      let data0 = data.external_id;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err2 = { instancePath: instancePath + "/external_id", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/external_id", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err4 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.parent_external_id !== void 0) {
      let data2 = data.parent_external_id;
      if (typeof data2 == "string") {
        if (data2.length > 255 && func0(data2) > 255) {
          let err6 = { instancePath: instancePath + "/parent_external_id", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/parent_external_id", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      (key0 === "external_id" || key0 === "name") && seen0++;
    seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && (this.isPlain = false);
  } else {
    let err8 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate1.errors = vErrors, errors === 0;
}
var checkUpdateCustomer = validate2;
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err0 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.is_churned !== void 0 && typeof data.is_churned != "boolean") {
      let err2 = { instancePath: instancePath + "/is_churned", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.is_unsubscribed !== void 0 && typeof data.is_unsubscribed != "boolean") {
      let err3 = { instancePath: instancePath + "/is_unsubscribed", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.churned_date !== void 0) {
      let data3 = data.churned_date;
      if (typeof data3 == "string") {
        if (!func4(data3)) {
          let err4 = { instancePath: instancePath + "/churned_date", keyword: "format", params: { format: "date" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/churned_date", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.owner_email !== void 0) {
      let data4 = data.owner_email;
      if (typeof data4 == "string") {
        if (data4.length > 255 && func0(data4) > 255) {
          let err6 = { instancePath: instancePath + "/owner_email", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!func3(data4)) {
          let err7 = { instancePath: instancePath + "/owner_email", keyword: "format", params: { format: "email" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/owner_email", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.attributes !== void 0) {
      let data5 = data.attributes;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key0 in data5) {
          let data6 = data5[key0];
          if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
            let err9 = { instancePath: instancePath + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
      } else {
        let err10 = { instancePath: instancePath + "/attributes", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
  } else {
    let err11 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate2.errors = vErrors, errors === 0;
}
var checkUploadContacts = validate3;
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contacts === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "contacts" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.contacts !== void 0) {
      let data0 = data.contacts;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/contacts", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.customer_external_id === void 0) {
                let err2 = { instancePath: instancePath + "/contacts/" + index0, keyword: "required", params: { missingProperty: "customer_external_id" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data1.contact_external_id === void 0) {
                let err3 = { instancePath: instancePath + "/contacts/" + index0, keyword: "required", params: { missingProperty: "contact_external_id" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data1.contact_name === void 0) {
                let err4 = { instancePath: instancePath + "/contacts/" + index0, keyword: "required", params: { missingProperty: "contact_name" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data1.customer_external_id !== void 0) {
                let data2 = data1.customer_external_id;
                if (typeof data2 == "string") {
                  if (data2.length > 255 && func0(data2) > 255) {
                    let err5 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                  }
                } else {
                  let err6 = { instancePath: instancePath + "/contacts/" + index0 + "/customer_external_id", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                }
              }
              if (data1.contact_external_id !== void 0) {
                let data3 = data1.contact_external_id;
                if (typeof data3 == "string") {
                  if (data3.length > 255 && func0(data3) > 255) {
                    let err7 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                  }
                } else {
                  let err8 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_external_id", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data1.contact_name !== void 0) {
                let data4 = data1.contact_name;
                if (typeof data4 == "string") {
                  if (data4.length > 255 && func0(data4) > 255) {
                    let err9 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", keyword: "maxLength", params: { limit: 255 } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                } else {
                  let err10 = { instancePath: instancePath + "/contacts/" + index0 + "/contact_name", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  for (let key0 in data5) {
                    let data6 = data5[key0];
                    if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean") {
                      let err11 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                    }
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                } else {
                  let err12 = { instancePath: instancePath + "/contacts/" + index0 + "/attributes", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              }
              if (data1.metrics !== void 0) {
                let data7 = data1.metrics;
                if (Array.isArray(data7)) {
                  if (data7.length > 200) {
                    let err13 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", keyword: "maxItems", params: { limit: 200 } };
                    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                  }
                  let length1 = data7.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data8 = data7[index1];
                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        if (data8.date === void 0) {
                          let err14 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, keyword: "required", params: { missingProperty: "date" } };
                          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                        }
                        for (let key1 in data8)
                          if (key1 !== "date") {
                            let data9 = data8[key1];
                            if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 != "boolean") {
                              let err15 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number", "boolean"] } };
                              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                            }
                          }
                        if (data8.date !== void 0) {
                          let data10 = data8.date;
                          if (typeof data10 == "string") {
                            if (!func4(data10)) {
                              let err16 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", keyword: "format", params: { format: "date" } };
                              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                            }
                          } else {
                            let err17 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1 + "/date", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                          }
                        }
                        (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                        let seen0 = 0;
                        for (let key2 in data8)
                          key2 === "date" && seen0++;
                        seen0 !== 0 + (data8.date !== void 0) && (this.isPlain = false);
                      } else {
                        let err18 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics/" + index1, keyword: "type", params: { type: "object" } };
                        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                      }
                    }
                  let repeats0 = data7.length <= 200 ? func6(data7, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0) {
                      let err19 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", keyword: "x-unique-by", params: { property: "date", index: index2 } };
                      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                    }
                  (data7.toJSON !== void 0 || Object.getPrototypeOf(data7) !== Array.prototype) && (this.isPlain = false);
                } else {
                  let err20 = { instancePath: instancePath + "/contacts/" + index0 + "/metrics", keyword: "type", params: { type: "array" } };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let seen1 = 0;
              for (let key3 in data1)
                (key3 === "customer_external_id" || key3 === "contact_external_id" || key3 === "contact_name") && seen1++;
              seen1 !== 0 + (data1.customer_external_id !== void 0) + (data1.contact_external_id !== void 0) + (data1.contact_name !== void 0) && (this.isPlain = false);
            } else {
              let err21 = { instancePath: instancePath + "/contacts/" + index0, keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err22 = { instancePath: instancePath + "/contacts", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen2 = 0;
    for (let key4 in data)
      key4 === "contacts" && seen2++;
    seen2 !== 0 + (data.contacts !== void 0) && (this.isPlain = false);
  } else {
    let err23 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate3.errors = vErrors, errors === 0;
}
var checkCreateContact = validate4;
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "external_id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.external_id !== void 0) {
      let data0 = data.external_id;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err2 = { instancePath: instancePath + "/external_id", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/external_id", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (data1.length > 255 && func0(data1) > 255) {
          let err4 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      (key0 === "external_id" || key0 === "name") && seen0++;
    seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && (this.isPlain = false);
  } else {
    let err6 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate4.errors = vErrors, errors === 0;
}
var checkUpdateContact = validate5;
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (data0.length > 255 && func0(data0) > 255) {
          let err0 = { instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 255 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
  } else {
    let err2 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate5.errors = vErrors, errors === 0;
}
var checkTrackEvents = validate6;
function validate6(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trackerKey === void 0) {
      let err0 = { instancePath, keyword: "required", params: { missingProperty: "trackerKey" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.events === void 0) {
      let err1 = { instancePath, keyword: "required", params: { missingProperty: "events" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.trackerKey !== void 0 && typeof data.trackerKey != "string") {
      let err2 = { instancePath: instancePath + "/trackerKey", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          let err3 = { instancePath: instancePath + "/events", keyword: "maxItems", params: { limit: 100 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let length0 = data1.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data2 = data1[index0];
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.name === void 0) {
                let err4 = { instancePath: instancePath + "/events/" + index0, keyword: "required", params: { missingProperty: "name" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data2.timestamp === void 0) {
                let err5 = { instancePath: instancePath + "/events/" + index0, keyword: "required", params: { missingProperty: "timestamp" } };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
              if (data2.identification === void 0) {
                let err6 = { instancePath: instancePath + "/events/" + index0, keyword: "required", params: { missingProperty: "identification" } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
              if (data2.name !== void 0 && typeof data2.name != "string") {
                let err7 = { instancePath: instancePath + "/events/" + index0 + "/name", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
              if (data2.timestamp !== void 0) {
                let data4 = data2.timestamp;
                if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                  let err8 = { instancePath: instancePath + "/events/" + index0 + "/timestamp", keyword: "type", params: { type: "integer" } };
                  vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                }
              }
              if (data2.identification !== void 0) {
                let data5 = data2.identification;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.customer === void 0) {
                    let err9 = { instancePath: instancePath + "/events/" + index0 + "/identification", keyword: "required", params: { missingProperty: "customer" } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                  if (data5.customer !== void 0 && typeof data5.customer != "string") {
                    let err10 = { instancePath: instancePath + "/events/" + index0 + "/identification/customer", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                  }
                  if (data5.contact !== void 0 && typeof data5.contact != "string") {
                    let err11 = { instancePath: instancePath + "/events/" + index0 + "/identification/contact", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let seen0 = 0;
                  for (let key0 in data5)
                    key0 === "customer" && seen0++;
                  seen0 !== 0 + (data5.customer !== void 0) && (this.isPlain = false);
                } else {
                  let err12 = { instancePath: instancePath + "/events/" + index0 + "/identification", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
              }
              if (data2.data !== void 0) {
                let data8 = data2.data;
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  if (data8.customer !== void 0) {
                    let data9 = data8.customer;
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                      for (let key1 in data9) {
                        let data10 = data9[key1];
                        if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10))) {
                          let err13 = { instancePath: instancePath + "/events/" + index0 + "/data/customer/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number"] } };
                          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                        }
                      }
                      (data9.toJSON !== void 0 || Object.getPrototypeOf(data9) !== Object.prototype) && (this.isPlain = false);
                    } else {
                      let err14 = { instancePath: instancePath + "/events/" + index0 + "/data/customer", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                    }
                  }
                  if (data8.contact !== void 0) {
                    let data11 = data8.contact;
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                      for (let key2 in data11)
                        if (key2 !== "contact_name") {
                          let data12 = data11[key2];
                          if (typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12))) {
                            let err15 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), keyword: "type", params: { type: ["string", "number"] } };
                            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                          }
                        }
                      if (data11.contact_name !== void 0) {
                        let data13 = data11.contact_name;
                        if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                          let err16 = { instancePath: instancePath + "/events/" + index0 + "/data/contact/contact_name", keyword: "type", params: { type: ["string", "number"] } };
                          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                        }
                      }
                      (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                    } else {
                      let err17 = { instancePath: instancePath + "/events/" + index0 + "/data/contact", keyword: "type", params: { type: "object" } };
                      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                    }
                  }
                  (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                } else {
                  let err18 = { instancePath: instancePath + "/events/" + index0 + "/data", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
              }
              (data2.toJSON !== void 0 || Object.getPrototypeOf(data2) !== Object.prototype) && (this.isPlain = false);
              let seen1 = 0;
              for (let key3 in data2)
                (key3 === "name" || key3 === "timestamp" || key3 === "identification") && seen1++;
              seen1 !== 0 + (data2.name !== void 0) + (data2.timestamp !== void 0) + (data2.identification !== void 0) && (this.isPlain = false);
            } else {
              let err19 = { instancePath: instancePath + "/events/" + index0, keyword: "type", params: { type: "object" } };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          }
        (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Array.prototype) && (this.isPlain = false);
      } else {
        let err20 = { instancePath: instancePath + "/events", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen2 = 0;
    for (let key4 in data)
      (key4 === "trackerKey" || key4 === "events") && seen2++;
    seen2 !== 0 + (data.trackerKey !== void 0) + (data.events !== void 0) && (this.isPlain = false);
  } else {
    let err21 = { instancePath, keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate6.errors = vErrors, errors === 0;
}
function validateUploadCustomers(value) {
  return validate(checkUploadCustomers, value);
}
function validateCreateCustomer(value) {
  return validate(checkCreateCustomer, value);
}
function validateUpdateCustomer(value) {
  return validate(checkUpdateCustomer, value);
}
function validateUploadContacts(value) {
  return validate(checkUploadContacts, value);
}
function validateCreateContact(value) {
  return validate(checkCreateContact, value);
}
function validateUpdateContact(value) {
  return validate(checkUpdateContact, value);
}
function validateTrackEvents(value) {
  return validate(checkTrackEvents, value);
}
export {
  validateCreateContact,
  validateCreateCustomer,
  validateTrackEvents,
  validateUpdateContact,
  validateUpdateCustomer,
  validateUploadContacts,
  validateUploadCustomers
};
