// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  validateContact: () => validateContact,
  validateContactMetric: () => validateContactMetric,
  validateCreateContact: () => validateCreateContact,
  validateCreateCustomer: () => validateCreateCustomer,
  validateCustomer: () => validateCustomer,
  validateEvent: () => validateEvent,
  validateMetric: () => validateMetric,
  validateTrackEvents: () => validateTrackEvents,
  validateUpdateContact: () => validateUpdateContact,
  validateUpdateCustomer: () => validateUpdateCustomer,
  validateUploadContacts: () => validateUploadContacts,
  validateUploadCustomers: () => validateUploadCustomers
});
module.exports = __toCommonJS(stdin_exports);
var import_shared = require("./shared.cjs");
function validate(check, value, describe, subject) {
  let keyword = "unserializable";
  try {
    let context = run(check, value);
    if (context.isPlain) {
      if (context.violations.length === 0)
        return { sent: value, errors: [] };
      let errors = (0, import_shared.explain)(context.violations, value, describe, subject, true);
      if (errors)
        return { sent: value, errors };
    }
  } catch {
    keyword = "readable";
  }
  let sent, violations;
  try {
    sent = JSON.parse(JSON.stringify(value));
  } catch {
    typeof value != "object" && typeof value != "bigint" ? sent = value : violations = [{ pointer: "", keyword, params: {}, value }];
  }
  return { sent, errors: (0, import_shared.explain)(violations ?? run(check, sent).violations, sent, describe, subject) };
}
function run(check, value) {
  let context = { isPlain: true, violations: [], maxViolations: 1e3 };
  return check.call(context, value), context;
}
function validator(check, subject) {
  return Object.assign((value) => {
    let { sent, errors } = validate(check, value, errorOf, subject);
    return errors.length === 0 ? { ok: true, value: sent } : { ok: false, errors };
  }, {
    "~standard": {
      version: 1,
      vendor: "customerscore-kit",
      validate: (value) => {
        let { sent, errors } = validate(check, value, issueOf, subject);
        return errors.length === 0 ? { value: sent } : { issues: errors };
      }
    }
  });
}
function errorOf(error) {
  let { keyword, params, shortMessage } = error;
  return keyword === "maxLength" && (shortMessage = `must be at most ${params.limit} characters.`), keyword === "required" && (shortMessage = "is required.", error.missingProperty = params.missingProperty), error.shortMessage = shortMessage[0].toUpperCase() + shortMessage.slice(1), error;
}
function issueOf(error, place) {
  let { shortMessage, missingProperty } = errorOf(error);
  return { message: shortMessage, path: pathOf(place).concat(missingProperty ?? []) };
}
function pathOf({ holder, key }) {
  return holder ? [...pathOf(holder), Array.isArray(holder.value) ? Number(key) : key] : [];
}
var checkUploadCustomers = validate0;
function validate0(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.customers === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "customers" }, data), data.customers !== void 0) {
      let data0 = data.customers;
      if (Array.isArray(data0)) {
        data0.length > 100 && (0, import_shared.report)(this, "/customers", "maxItems", { limit: 100 }, data0);
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.external_id === void 0 && (0, import_shared.report)(this, "/customers/" + index0, "required", { missingProperty: "external_id" }, data1), data1.name === void 0 && (0, import_shared.report)(this, "/customers/" + index0, "required", { missingProperty: "name" }, data1), data1.external_id !== void 0) {
                let data2 = data1.external_id;
                typeof data2 == "string" ? data2.length > 255 && (0, import_shared.codePoints)(data2) > 255 && (0, import_shared.report)(this, "/customers/" + index0 + "/external_id", "maxLength", { limit: 255 }, data2) : (0, import_shared.report)(this, "/customers/" + index0 + "/external_id", "type", { type: "string" }, data2);
              }
              if (data1.name !== void 0) {
                let data3 = data1.name;
                typeof data3 == "string" ? data3.length > 255 && (0, import_shared.codePoints)(data3) > 255 && (0, import_shared.report)(this, "/customers/" + index0 + "/name", "maxLength", { limit: 255 }, data3) : (0, import_shared.report)(this, "/customers/" + index0 + "/name", "type", { type: "string" }, data3);
              }
              if (data1.owner_email !== void 0) {
                let data4 = data1.owner_email;
                typeof data4 == "string" ? (data4.length > 255 && (0, import_shared.codePoints)(data4) > 255 && (0, import_shared.report)(this, "/customers/" + index0 + "/owner_email", "maxLength", { limit: 255 }, data4), (0, import_shared.isEmail)(data4) || (0, import_shared.report)(this, "/customers/" + index0 + "/owner_email", "format", { format: "email" }, data4)) : (0, import_shared.report)(this, "/customers/" + index0 + "/owner_email", "type", { type: "string" }, data4);
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  for (let key0 in data5)
                    if (!(key0 === "crm_link" || key0 === "contact_email" || key0 === "renewal_date")) {
                      let data6 = data5[key0];
                      typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean" && (0, import_shared.report)(this, "/customers/" + index0 + "/attributes/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data6);
                    }
                  if (data5.crm_link !== void 0) {
                    let data7 = data5.crm_link;
                    typeof data7 != "string" && (0, import_shared.report)(this, "/customers/" + index0 + "/attributes/crm_link", "type", { type: "string" }, data7);
                  }
                  if (data5.contact_email !== void 0) {
                    let data8 = data5.contact_email;
                    typeof data8 != "string" && (0, import_shared.report)(this, "/customers/" + index0 + "/attributes/contact_email", "type", { type: "string" }, data8);
                  }
                  if (data5.renewal_date !== void 0) {
                    let data9 = data5.renewal_date;
                    typeof data9 == "string" ? (0, import_shared.isDate)(data9) || (0, import_shared.report)(this, "/customers/" + index0 + "/attributes/renewal_date", "format", { format: "date" }, data9) : (0, import_shared.report)(this, "/customers/" + index0 + "/attributes/renewal_date", "type", { type: "string" }, data9);
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                } else
                  (0, import_shared.report)(this, "/customers/" + index0 + "/attributes", "type", { type: "object" }, data5);
              }
              if (data1.metrics !== void 0) {
                let data10 = data1.metrics;
                if (Array.isArray(data10)) {
                  data10.length > 200 && (0, import_shared.report)(this, "/customers/" + index0 + "/metrics", "maxItems", { limit: 200 }, data10);
                  let length1 = data10.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data11 = data10[index1];
                      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                        data11.date === void 0 && (0, import_shared.report)(this, "/customers/" + index0 + "/metrics/" + index1, "required", { missingProperty: "date" }, data11);
                        for (let key1 in data11)
                          if (key1 !== "date") {
                            let data12 = data11[key1];
                            typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12)) && typeof data12 != "boolean" && (0, import_shared.report)(this, "/customers/" + index0 + "/metrics/" + index1 + "/" + (0, import_shared.encodeToken)(key1), "type", { type: ["string", "number", "boolean"] }, data12);
                          }
                        if (data11.date !== void 0) {
                          let data13 = data11.date;
                          typeof data13 == "string" ? (0, import_shared.isDate)(data13) || (0, import_shared.report)(this, "/customers/" + index0 + "/metrics/" + index1 + "/date", "format", { format: "date" }, data13) : (0, import_shared.report)(this, "/customers/" + index0 + "/metrics/" + index1 + "/date", "type", { type: "string" }, data13);
                        }
                        (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                        let seen0 = 0;
                        for (let key2 in data11)
                          key2 === "date" && seen0++;
                        seen0 !== 0 + (data11.date !== void 0) && (this.isPlain = false);
                      } else
                        (0, import_shared.report)(this, "/customers/" + index0 + "/metrics/" + index1, "type", { type: "object" }, data11);
                    }
                  let repeats0 = data10.length <= 200 ? (0, import_shared.repeats)(data10, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0)
                      (0, import_shared.report)(this, "/customers/" + index0 + "/metrics/" + index2 + "/date", "x-unique-by", { property: "date", index: index2 }, data10[index2].date);
                  (data10.toJSON !== void 0 || Object.getPrototypeOf(data10) !== Array.prototype) && (this.isPlain = false);
                } else
                  (0, import_shared.report)(this, "/customers/" + index0 + "/metrics", "type", { type: "array" }, data10);
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let seen1 = 0;
              for (let key3 in data1)
                (key3 === "external_id" || key3 === "name") && data1[key3] !== void 0 && seen1++;
              seen1 !== 0 + (data1.external_id !== void 0) + (data1.name !== void 0) && (this.isPlain = false);
            } else
              (0, import_shared.report)(this, "/customers/" + index0, "type", { type: "object" }, data1);
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/customers", "type", { type: "array" }, data0);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen2 = 0;
    for (let key4 in data)
      key4 === "customers" && seen2++;
    seen2 !== 0 + (data.customers !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkCreateCustomer = validate1;
function validate1(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "external_id" }, data), data.name === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "name" }, data), data.external_id !== void 0) {
      let data0 = data.external_id;
      typeof data0 == "string" ? data0.length > 255 && (0, import_shared.codePoints)(data0) > 255 && (0, import_shared.report)(this, "/external_id", "maxLength", { limit: 255 }, data0) : (0, import_shared.report)(this, "/external_id", "type", { type: "string" }, data0);
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      typeof data1 == "string" ? data1.length > 255 && (0, import_shared.codePoints)(data1) > 255 && (0, import_shared.report)(this, "/name", "maxLength", { limit: 255 }, data1) : (0, import_shared.report)(this, "/name", "type", { type: "string" }, data1);
    }
    if (data.parent_external_id !== void 0) {
      let data2 = data.parent_external_id;
      typeof data2 == "string" ? data2.length > 255 && (0, import_shared.codePoints)(data2) > 255 && (0, import_shared.report)(this, "/parent_external_id", "maxLength", { limit: 255 }, data2) : (0, import_shared.report)(this, "/parent_external_id", "type", { type: "string" }, data2);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      (key0 === "external_id" || key0 === "name") && data[key0] !== void 0 && seen0++;
    seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkUpdateCustomer = validate2;
function validate2(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      typeof data0 == "string" ? data0.length > 255 && (0, import_shared.codePoints)(data0) > 255 && (0, import_shared.report)(this, "/name", "maxLength", { limit: 255 }, data0) : (0, import_shared.report)(this, "/name", "type", { type: "string" }, data0);
    }
    if (data.is_churned !== void 0) {
      let data1 = data.is_churned;
      typeof data1 != "boolean" && (0, import_shared.report)(this, "/is_churned", "type", { type: "boolean" }, data1);
    }
    if (data.is_unsubscribed !== void 0) {
      let data2 = data.is_unsubscribed;
      typeof data2 != "boolean" && (0, import_shared.report)(this, "/is_unsubscribed", "type", { type: "boolean" }, data2);
    }
    if (data.churned_date !== void 0) {
      let data3 = data.churned_date;
      typeof data3 == "string" ? (0, import_shared.isDate)(data3) || (0, import_shared.report)(this, "/churned_date", "format", { format: "date" }, data3) : (0, import_shared.report)(this, "/churned_date", "type", { type: "string" }, data3);
    }
    if (data.owner_email !== void 0) {
      let data4 = data.owner_email;
      typeof data4 == "string" ? (data4.length > 255 && (0, import_shared.codePoints)(data4) > 255 && (0, import_shared.report)(this, "/owner_email", "maxLength", { limit: 255 }, data4), (0, import_shared.isEmail)(data4) || (0, import_shared.report)(this, "/owner_email", "format", { format: "email" }, data4)) : (0, import_shared.report)(this, "/owner_email", "type", { type: "string" }, data4);
    }
    if (data.attributes !== void 0) {
      let data5 = data.attributes;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key0 in data5) {
          let data6 = data5[key0];
          typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean" && (0, import_shared.report)(this, "/attributes/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data6);
        }
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/attributes", "type", { type: "object" }, data5);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkUploadContacts = validate3;
function validate3(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.contacts === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "contacts" }, data), data.contacts !== void 0) {
      let data0 = data.contacts;
      if (Array.isArray(data0)) {
        data0.length > 100 && (0, import_shared.report)(this, "/contacts", "maxItems", { limit: 100 }, data0);
        let length0 = data0.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data1 = data0[index0];
            if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
              if (data1.customer_external_id === void 0 && (0, import_shared.report)(this, "/contacts/" + index0, "required", { missingProperty: "customer_external_id" }, data1), data1.contact_external_id === void 0 && (0, import_shared.report)(this, "/contacts/" + index0, "required", { missingProperty: "contact_external_id" }, data1), data1.contact_name === void 0 && (0, import_shared.report)(this, "/contacts/" + index0, "required", { missingProperty: "contact_name" }, data1), data1.customer_external_id !== void 0) {
                let data2 = data1.customer_external_id;
                typeof data2 == "string" ? data2.length > 255 && (0, import_shared.codePoints)(data2) > 255 && (0, import_shared.report)(this, "/contacts/" + index0 + "/customer_external_id", "maxLength", { limit: 255 }, data2) : (0, import_shared.report)(this, "/contacts/" + index0 + "/customer_external_id", "type", { type: "string" }, data2);
              }
              if (data1.contact_external_id !== void 0) {
                let data3 = data1.contact_external_id;
                typeof data3 == "string" ? data3.length > 255 && (0, import_shared.codePoints)(data3) > 255 && (0, import_shared.report)(this, "/contacts/" + index0 + "/contact_external_id", "maxLength", { limit: 255 }, data3) : (0, import_shared.report)(this, "/contacts/" + index0 + "/contact_external_id", "type", { type: "string" }, data3);
              }
              if (data1.contact_name !== void 0) {
                let data4 = data1.contact_name;
                typeof data4 == "string" ? data4.length > 255 && (0, import_shared.codePoints)(data4) > 255 && (0, import_shared.report)(this, "/contacts/" + index0 + "/contact_name", "maxLength", { limit: 255 }, data4) : (0, import_shared.report)(this, "/contacts/" + index0 + "/contact_name", "type", { type: "string" }, data4);
              }
              if (data1.attributes !== void 0) {
                let data5 = data1.attributes;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  for (let key0 in data5) {
                    let data6 = data5[key0];
                    typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean" && (0, import_shared.report)(this, "/contacts/" + index0 + "/attributes/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data6);
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                } else
                  (0, import_shared.report)(this, "/contacts/" + index0 + "/attributes", "type", { type: "object" }, data5);
              }
              if (data1.metrics !== void 0) {
                let data7 = data1.metrics;
                if (Array.isArray(data7)) {
                  data7.length > 200 && (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics", "maxItems", { limit: 200 }, data7);
                  let length1 = data7.length;
                  if (length1 <= 200)
                    for (let index1 = 0; index1 < length1; index1++) {
                      let data8 = data7[index1];
                      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                        data8.date === void 0 && (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics/" + index1, "required", { missingProperty: "date" }, data8);
                        for (let key1 in data8)
                          if (key1 !== "date") {
                            let data9 = data8[key1];
                            typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 != "boolean" && (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics/" + index1 + "/" + (0, import_shared.encodeToken)(key1), "type", { type: ["string", "number", "boolean"] }, data9);
                          }
                        if (data8.date !== void 0) {
                          let data10 = data8.date;
                          typeof data10 == "string" ? (0, import_shared.isDate)(data10) || (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics/" + index1 + "/date", "format", { format: "date" }, data10) : (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics/" + index1 + "/date", "type", { type: "string" }, data10);
                        }
                        (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                        let seen0 = 0;
                        for (let key2 in data8)
                          key2 === "date" && seen0++;
                        seen0 !== 0 + (data8.date !== void 0) && (this.isPlain = false);
                      } else
                        (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics/" + index1, "type", { type: "object" }, data8);
                    }
                  let repeats0 = data7.length <= 200 ? (0, import_shared.repeats)(data7, "date") : void 0;
                  if (repeats0)
                    for (let index2 of repeats0)
                      (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics/" + index2 + "/date", "x-unique-by", { property: "date", index: index2 }, data7[index2].date);
                  (data7.toJSON !== void 0 || Object.getPrototypeOf(data7) !== Array.prototype) && (this.isPlain = false);
                } else
                  (0, import_shared.report)(this, "/contacts/" + index0 + "/metrics", "type", { type: "array" }, data7);
              }
              (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Object.prototype) && (this.isPlain = false);
              let seen1 = 0;
              for (let key3 in data1)
                (key3 === "customer_external_id" || key3 === "contact_external_id" || key3 === "contact_name") && data1[key3] !== void 0 && seen1++;
              seen1 !== 0 + (data1.customer_external_id !== void 0) + (data1.contact_external_id !== void 0) + (data1.contact_name !== void 0) && (this.isPlain = false);
            } else
              (0, import_shared.report)(this, "/contacts/" + index0, "type", { type: "object" }, data1);
          }
        (data0.toJSON !== void 0 || Object.getPrototypeOf(data0) !== Array.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/contacts", "type", { type: "array" }, data0);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen2 = 0;
    for (let key4 in data)
      key4 === "contacts" && seen2++;
    seen2 !== 0 + (data.contacts !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkCreateContact = validate4;
function validate4(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "external_id" }, data), data.name === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "name" }, data), data.external_id !== void 0) {
      let data0 = data.external_id;
      typeof data0 == "string" ? data0.length > 255 && (0, import_shared.codePoints)(data0) > 255 && (0, import_shared.report)(this, "/external_id", "maxLength", { limit: 255 }, data0) : (0, import_shared.report)(this, "/external_id", "type", { type: "string" }, data0);
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      typeof data1 == "string" ? data1.length > 255 && (0, import_shared.codePoints)(data1) > 255 && (0, import_shared.report)(this, "/name", "maxLength", { limit: 255 }, data1) : (0, import_shared.report)(this, "/name", "type", { type: "string" }, data1);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key0 in data)
      (key0 === "external_id" || key0 === "name") && data[key0] !== void 0 && seen0++;
    seen0 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkUpdateContact = validate5;
function validate5(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name !== void 0) {
      let data0 = data.name;
      typeof data0 == "string" ? data0.length > 255 && (0, import_shared.codePoints)(data0) > 255 && (0, import_shared.report)(this, "/name", "maxLength", { limit: 255 }, data0) : (0, import_shared.report)(this, "/name", "type", { type: "string" }, data0);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkTrackEvents = validate6;
function validate6(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.trackerKey === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "trackerKey" }, data), data.events === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "events" }, data), data.trackerKey !== void 0) {
      let data0 = data.trackerKey;
      typeof data0 != "string" && (0, import_shared.report)(this, "/trackerKey", "type", { type: "string" }, data0);
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        data1.length > 100 && (0, import_shared.report)(this, "/events", "maxItems", { limit: 100 }, data1);
        let length0 = data1.length;
        if (length0 <= 100)
          for (let index0 = 0; index0 < length0; index0++) {
            let data2 = data1[index0];
            if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
              if (data2.name === void 0 && (0, import_shared.report)(this, "/events/" + index0, "required", { missingProperty: "name" }, data2), data2.timestamp === void 0 && (0, import_shared.report)(this, "/events/" + index0, "required", { missingProperty: "timestamp" }, data2), data2.identification === void 0 && (0, import_shared.report)(this, "/events/" + index0, "required", { missingProperty: "identification" }, data2), data2.name !== void 0) {
                let data3 = data2.name;
                typeof data3 != "string" && (0, import_shared.report)(this, "/events/" + index0 + "/name", "type", { type: "string" }, data3);
              }
              if (data2.timestamp !== void 0) {
                let data4 = data2.timestamp;
                typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || (0, import_shared.report)(this, "/events/" + index0 + "/timestamp", "type", { type: "integer" }, data4);
              }
              if (data2.identification !== void 0) {
                let data5 = data2.identification;
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  if (data5.customer === void 0 && (0, import_shared.report)(this, "/events/" + index0 + "/identification", "required", { missingProperty: "customer" }, data5), data5.customer !== void 0) {
                    let data6 = data5.customer;
                    typeof data6 != "string" && (0, import_shared.report)(this, "/events/" + index0 + "/identification/customer", "type", { type: "string" }, data6);
                  }
                  if (data5.contact !== void 0) {
                    let data7 = data5.contact;
                    typeof data7 != "string" && (0, import_shared.report)(this, "/events/" + index0 + "/identification/contact", "type", { type: "string" }, data7);
                  }
                  (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
                  let seen0 = 0;
                  for (let key0 in data5)
                    key0 === "customer" && seen0++;
                  seen0 !== 0 + (data5.customer !== void 0) && (this.isPlain = false);
                } else
                  (0, import_shared.report)(this, "/events/" + index0 + "/identification", "type", { type: "object" }, data5);
              }
              if (data2.data !== void 0) {
                let data8 = data2.data;
                if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                  if (data8.customer !== void 0) {
                    let data9 = data8.customer;
                    if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                      for (let key1 in data9) {
                        let data10 = data9[key1];
                        typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && (0, import_shared.report)(this, "/events/" + index0 + "/data/customer/" + (0, import_shared.encodeToken)(key1), "type", { type: ["string", "number"] }, data10);
                      }
                      (data9.toJSON !== void 0 || Object.getPrototypeOf(data9) !== Object.prototype) && (this.isPlain = false);
                    } else
                      (0, import_shared.report)(this, "/events/" + index0 + "/data/customer", "type", { type: "object" }, data9);
                  }
                  if (data8.contact !== void 0) {
                    let data11 = data8.contact;
                    if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                      for (let key2 in data11)
                        if (key2 !== "contact_name") {
                          let data12 = data11[key2];
                          typeof data12 != "string" && !(typeof data12 == "number" && isFinite(data12)) && (0, import_shared.report)(this, "/events/" + index0 + "/data/contact/" + (0, import_shared.encodeToken)(key2), "type", { type: ["string", "number"] }, data12);
                        }
                      if (data11.contact_name !== void 0) {
                        let data13 = data11.contact_name;
                        typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13)) && (0, import_shared.report)(this, "/events/" + index0 + "/data/contact/contact_name", "type", { type: ["string", "number"] }, data13);
                      }
                      (data11.toJSON !== void 0 || Object.getPrototypeOf(data11) !== Object.prototype) && (this.isPlain = false);
                    } else
                      (0, import_shared.report)(this, "/events/" + index0 + "/data/contact", "type", { type: "object" }, data11);
                  }
                  (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
                } else
                  (0, import_shared.report)(this, "/events/" + index0 + "/data", "type", { type: "object" }, data8);
              }
              (data2.toJSON !== void 0 || Object.getPrototypeOf(data2) !== Object.prototype) && (this.isPlain = false);
              let seen1 = 0;
              for (let key3 in data2)
                (key3 === "name" || key3 === "timestamp" || key3 === "identification") && data2[key3] !== void 0 && seen1++;
              seen1 !== 0 + (data2.name !== void 0) + (data2.timestamp !== void 0) + (data2.identification !== void 0) && (this.isPlain = false);
            } else
              (0, import_shared.report)(this, "/events/" + index0, "type", { type: "object" }, data2);
          }
        (data1.toJSON !== void 0 || Object.getPrototypeOf(data1) !== Array.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/events", "type", { type: "array" }, data1);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen2 = 0;
    for (let key4 in data)
      (key4 === "trackerKey" || key4 === "events") && data[key4] !== void 0 && seen2++;
    seen2 !== 0 + (data.trackerKey !== void 0) + (data.events !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkCustomer = validate7;
function validate7(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.external_id === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "external_id" }, data), data.name === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "name" }, data), data.external_id !== void 0) {
      let data0 = data.external_id;
      typeof data0 == "string" ? data0.length > 255 && (0, import_shared.codePoints)(data0) > 255 && (0, import_shared.report)(this, "/external_id", "maxLength", { limit: 255 }, data0) : (0, import_shared.report)(this, "/external_id", "type", { type: "string" }, data0);
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      typeof data1 == "string" ? data1.length > 255 && (0, import_shared.codePoints)(data1) > 255 && (0, import_shared.report)(this, "/name", "maxLength", { limit: 255 }, data1) : (0, import_shared.report)(this, "/name", "type", { type: "string" }, data1);
    }
    if (data.owner_email !== void 0) {
      let data2 = data.owner_email;
      typeof data2 == "string" ? (data2.length > 255 && (0, import_shared.codePoints)(data2) > 255 && (0, import_shared.report)(this, "/owner_email", "maxLength", { limit: 255 }, data2), (0, import_shared.isEmail)(data2) || (0, import_shared.report)(this, "/owner_email", "format", { format: "email" }, data2)) : (0, import_shared.report)(this, "/owner_email", "type", { type: "string" }, data2);
    }
    if (data.attributes !== void 0) {
      let data3 = data.attributes;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key0 in data3)
          if (!(key0 === "crm_link" || key0 === "contact_email" || key0 === "renewal_date")) {
            let data4 = data3[key0];
            typeof data4 != "string" && !(typeof data4 == "number" && isFinite(data4)) && typeof data4 != "boolean" && (0, import_shared.report)(this, "/attributes/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data4);
          }
        if (data3.crm_link !== void 0) {
          let data5 = data3.crm_link;
          typeof data5 != "string" && (0, import_shared.report)(this, "/attributes/crm_link", "type", { type: "string" }, data5);
        }
        if (data3.contact_email !== void 0) {
          let data6 = data3.contact_email;
          typeof data6 != "string" && (0, import_shared.report)(this, "/attributes/contact_email", "type", { type: "string" }, data6);
        }
        if (data3.renewal_date !== void 0) {
          let data7 = data3.renewal_date;
          typeof data7 == "string" ? (0, import_shared.isDate)(data7) || (0, import_shared.report)(this, "/attributes/renewal_date", "format", { format: "date" }, data7) : (0, import_shared.report)(this, "/attributes/renewal_date", "type", { type: "string" }, data7);
        }
        (data3.toJSON !== void 0 || Object.getPrototypeOf(data3) !== Object.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/attributes", "type", { type: "object" }, data3);
    }
    if (data.metrics !== void 0) {
      let data8 = data.metrics;
      if (Array.isArray(data8)) {
        data8.length > 200 && (0, import_shared.report)(this, "/metrics", "maxItems", { limit: 200 }, data8);
        let length0 = data8.length;
        if (length0 <= 200)
          for (let index0 = 0; index0 < length0; index0++) {
            let data9 = data8[index0];
            if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
              data9.date === void 0 && (0, import_shared.report)(this, "/metrics/" + index0, "required", { missingProperty: "date" }, data9);
              for (let key1 in data9)
                if (key1 !== "date") {
                  let data10 = data9[key1];
                  typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 != "boolean" && (0, import_shared.report)(this, "/metrics/" + index0 + "/" + (0, import_shared.encodeToken)(key1), "type", { type: ["string", "number", "boolean"] }, data10);
                }
              if (data9.date !== void 0) {
                let data11 = data9.date;
                typeof data11 == "string" ? (0, import_shared.isDate)(data11) || (0, import_shared.report)(this, "/metrics/" + index0 + "/date", "format", { format: "date" }, data11) : (0, import_shared.report)(this, "/metrics/" + index0 + "/date", "type", { type: "string" }, data11);
              }
              (data9.toJSON !== void 0 || Object.getPrototypeOf(data9) !== Object.prototype) && (this.isPlain = false);
              let seen0 = 0;
              for (let key2 in data9)
                key2 === "date" && seen0++;
              seen0 !== 0 + (data9.date !== void 0) && (this.isPlain = false);
            } else
              (0, import_shared.report)(this, "/metrics/" + index0, "type", { type: "object" }, data9);
          }
        let repeats0 = data8.length <= 200 ? (0, import_shared.repeats)(data8, "date") : void 0;
        if (repeats0)
          for (let index1 of repeats0)
            (0, import_shared.report)(this, "/metrics/" + index1 + "/date", "x-unique-by", { property: "date", index: index1 }, data8[index1].date);
        (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Array.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/metrics", "type", { type: "array" }, data8);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen1 = 0;
    for (let key3 in data)
      (key3 === "external_id" || key3 === "name") && data[key3] !== void 0 && seen1++;
    seen1 !== 0 + (data.external_id !== void 0) + (data.name !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkMetric = validate8;
function validate8(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.date === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "date" }, data);
    for (let key0 in data)
      if (key0 !== "date") {
        let data0 = data[key0];
        typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean" && (0, import_shared.report)(this, "/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data0);
      }
    if (data.date !== void 0) {
      let data1 = data.date;
      typeof data1 == "string" ? (0, import_shared.isDate)(data1) || (0, import_shared.report)(this, "/date", "format", { format: "date" }, data1) : (0, import_shared.report)(this, "/date", "type", { type: "string" }, data1);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key1 in data)
      key1 === "date" && seen0++;
    seen0 !== 0 + (data.date !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkContact = validate9;
function validate9(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.customer_external_id === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "customer_external_id" }, data), data.contact_external_id === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "contact_external_id" }, data), data.contact_name === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "contact_name" }, data), data.customer_external_id !== void 0) {
      let data0 = data.customer_external_id;
      typeof data0 == "string" ? data0.length > 255 && (0, import_shared.codePoints)(data0) > 255 && (0, import_shared.report)(this, "/customer_external_id", "maxLength", { limit: 255 }, data0) : (0, import_shared.report)(this, "/customer_external_id", "type", { type: "string" }, data0);
    }
    if (data.contact_external_id !== void 0) {
      let data1 = data.contact_external_id;
      typeof data1 == "string" ? data1.length > 255 && (0, import_shared.codePoints)(data1) > 255 && (0, import_shared.report)(this, "/contact_external_id", "maxLength", { limit: 255 }, data1) : (0, import_shared.report)(this, "/contact_external_id", "type", { type: "string" }, data1);
    }
    if (data.contact_name !== void 0) {
      let data2 = data.contact_name;
      typeof data2 == "string" ? data2.length > 255 && (0, import_shared.codePoints)(data2) > 255 && (0, import_shared.report)(this, "/contact_name", "maxLength", { limit: 255 }, data2) : (0, import_shared.report)(this, "/contact_name", "type", { type: "string" }, data2);
    }
    if (data.attributes !== void 0) {
      let data3 = data.attributes;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key0 in data3) {
          let data4 = data3[key0];
          typeof data4 != "string" && !(typeof data4 == "number" && isFinite(data4)) && typeof data4 != "boolean" && (0, import_shared.report)(this, "/attributes/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data4);
        }
        (data3.toJSON !== void 0 || Object.getPrototypeOf(data3) !== Object.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/attributes", "type", { type: "object" }, data3);
    }
    if (data.metrics !== void 0) {
      let data5 = data.metrics;
      if (Array.isArray(data5)) {
        data5.length > 200 && (0, import_shared.report)(this, "/metrics", "maxItems", { limit: 200 }, data5);
        let length0 = data5.length;
        if (length0 <= 200)
          for (let index0 = 0; index0 < length0; index0++) {
            let data6 = data5[index0];
            if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
              data6.date === void 0 && (0, import_shared.report)(this, "/metrics/" + index0, "required", { missingProperty: "date" }, data6);
              for (let key1 in data6)
                if (key1 !== "date") {
                  let data7 = data6[key1];
                  typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7)) && typeof data7 != "boolean" && (0, import_shared.report)(this, "/metrics/" + index0 + "/" + (0, import_shared.encodeToken)(key1), "type", { type: ["string", "number", "boolean"] }, data7);
                }
              if (data6.date !== void 0) {
                let data8 = data6.date;
                typeof data8 == "string" ? (0, import_shared.isDate)(data8) || (0, import_shared.report)(this, "/metrics/" + index0 + "/date", "format", { format: "date" }, data8) : (0, import_shared.report)(this, "/metrics/" + index0 + "/date", "type", { type: "string" }, data8);
              }
              (data6.toJSON !== void 0 || Object.getPrototypeOf(data6) !== Object.prototype) && (this.isPlain = false);
              let seen0 = 0;
              for (let key2 in data6)
                key2 === "date" && seen0++;
              seen0 !== 0 + (data6.date !== void 0) && (this.isPlain = false);
            } else
              (0, import_shared.report)(this, "/metrics/" + index0, "type", { type: "object" }, data6);
          }
        let repeats0 = data5.length <= 200 ? (0, import_shared.repeats)(data5, "date") : void 0;
        if (repeats0)
          for (let index1 of repeats0)
            (0, import_shared.report)(this, "/metrics/" + index1 + "/date", "x-unique-by", { property: "date", index: index1 }, data5[index1].date);
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Array.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/metrics", "type", { type: "array" }, data5);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen1 = 0;
    for (let key3 in data)
      (key3 === "customer_external_id" || key3 === "contact_external_id" || key3 === "contact_name") && data[key3] !== void 0 && seen1++;
    seen1 !== 0 + (data.customer_external_id !== void 0) + (data.contact_external_id !== void 0) + (data.contact_name !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkContactMetric = validate10;
function validate10(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.date === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "date" }, data);
    for (let key0 in data)
      if (key0 !== "date") {
        let data0 = data[key0];
        typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean" && (0, import_shared.report)(this, "/" + (0, import_shared.encodeToken)(key0), "type", { type: ["string", "number", "boolean"] }, data0);
      }
    if (data.date !== void 0) {
      let data1 = data.date;
      typeof data1 == "string" ? (0, import_shared.isDate)(data1) || (0, import_shared.report)(this, "/date", "format", { format: "date" }, data1) : (0, import_shared.report)(this, "/date", "type", { type: "string" }, data1);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen0 = 0;
    for (let key1 in data)
      key1 === "date" && seen0++;
    seen0 !== 0 + (data.date !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var checkEvent = validate11;
function validate11(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "name" }, data), data.timestamp === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "timestamp" }, data), data.identification === void 0 && (0, import_shared.report)(this, "", "required", { missingProperty: "identification" }, data), data.name !== void 0) {
      let data0 = data.name;
      typeof data0 != "string" && (0, import_shared.report)(this, "/name", "type", { type: "string" }, data0);
    }
    if (data.timestamp !== void 0) {
      let data1 = data.timestamp;
      typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1) || (0, import_shared.report)(this, "/timestamp", "type", { type: "integer" }, data1);
    }
    if (data.identification !== void 0) {
      let data2 = data.identification;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.customer === void 0 && (0, import_shared.report)(this, "/identification", "required", { missingProperty: "customer" }, data2), data2.customer !== void 0) {
          let data3 = data2.customer;
          typeof data3 != "string" && (0, import_shared.report)(this, "/identification/customer", "type", { type: "string" }, data3);
        }
        if (data2.contact !== void 0) {
          let data4 = data2.contact;
          typeof data4 != "string" && (0, import_shared.report)(this, "/identification/contact", "type", { type: "string" }, data4);
        }
        (data2.toJSON !== void 0 || Object.getPrototypeOf(data2) !== Object.prototype) && (this.isPlain = false);
        let seen0 = 0;
        for (let key0 in data2)
          key0 === "customer" && seen0++;
        seen0 !== 0 + (data2.customer !== void 0) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/identification", "type", { type: "object" }, data2);
    }
    if (data.data !== void 0) {
      let data5 = data.data;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.customer !== void 0) {
          let data6 = data5.customer;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (let key1 in data6) {
              let data7 = data6[key1];
              typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7)) && (0, import_shared.report)(this, "/data/customer/" + (0, import_shared.encodeToken)(key1), "type", { type: ["string", "number"] }, data7);
            }
            (data6.toJSON !== void 0 || Object.getPrototypeOf(data6) !== Object.prototype) && (this.isPlain = false);
          } else
            (0, import_shared.report)(this, "/data/customer", "type", { type: "object" }, data6);
        }
        if (data5.contact !== void 0) {
          let data8 = data5.contact;
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (let key2 in data8)
              if (key2 !== "contact_name") {
                let data9 = data8[key2];
                typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9)) && (0, import_shared.report)(this, "/data/contact/" + (0, import_shared.encodeToken)(key2), "type", { type: ["string", "number"] }, data9);
              }
            if (data8.contact_name !== void 0) {
              let data10 = data8.contact_name;
              typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && (0, import_shared.report)(this, "/data/contact/contact_name", "type", { type: ["string", "number"] }, data10);
            }
            (data8.toJSON !== void 0 || Object.getPrototypeOf(data8) !== Object.prototype) && (this.isPlain = false);
          } else
            (0, import_shared.report)(this, "/data/contact", "type", { type: "object" }, data8);
        }
        (data5.toJSON !== void 0 || Object.getPrototypeOf(data5) !== Object.prototype) && (this.isPlain = false);
      } else
        (0, import_shared.report)(this, "/data", "type", { type: "object" }, data5);
    }
    (data.toJSON !== void 0 || Object.getPrototypeOf(data) !== Object.prototype) && (this.isPlain = false);
    let seen1 = 0;
    for (let key3 in data)
      (key3 === "name" || key3 === "timestamp" || key3 === "identification") && data[key3] !== void 0 && seen1++;
    seen1 !== 0 + (data.name !== void 0) + (data.timestamp !== void 0) + (data.identification !== void 0) && (this.isPlain = false);
  } else
    (0, import_shared.report)(this, "", "type", { type: "object" }, data);
}
var validateUploadCustomers = /* @__PURE__ */ validator(checkUploadCustomers), validateCreateCustomer = /* @__PURE__ */ validator(checkCreateCustomer), validateUpdateCustomer = /* @__PURE__ */ validator(checkUpdateCustomer), validateUploadContacts = /* @__PURE__ */ validator(checkUploadContacts), validateCreateContact = /* @__PURE__ */ validator(checkCreateContact), validateUpdateContact = /* @__PURE__ */ validator(checkUpdateContact), validateTrackEvents = /* @__PURE__ */ validator(checkTrackEvents), validateCustomer = /* @__PURE__ */ validator(checkCustomer, "The customer"), validateMetric = /* @__PURE__ */ validator(checkMetric, "The metric"), validateContact = /* @__PURE__ */ validator(checkContact, "The contact"), validateContactMetric = /* @__PURE__ */ validator(checkContactMetric, "The contact metric"), validateEvent = /* @__PURE__ */ validator(checkEvent, "The event");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  validateContact,
  validateContactMetric,
  validateCreateContact,
  validateCreateCustomer,
  validateCustomer,
  validateEvent,
  validateMetric,
  validateTrackEvents,
  validateUpdateContact,
  validateUpdateCustomer,
  validateUploadContacts,
  validateUploadCustomers
});
