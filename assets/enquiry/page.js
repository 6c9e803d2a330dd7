/*
 * The page of the enquiry list: products by producer, how many, a note, and the message.
 *
 * What it shows is cut from the page's two templates, whose words are in the page's language;
 * messages may be in another one, whose script is then loaded.
 */
(function () {
  "use strict";
  var page = document.querySelector("[data-enquiry-page]");
  var words = page.dataset;
  var root = new URL(".", new URL(words.root, location.href)).href;
  var spoken = document.documentElement.lang;
  var own = window.saobacEnquiry[spoken];
  var isApple = /iPhone|iPad|iPod|Macintosh/.test(navigator.userAgent);
  var groupsBox = page.querySelector(".enquiry-groups");
  var parts = saobacListPage(page, saobacList);
  var notes = saobacNotes("saobac-notes-1", 500); /* By producer. */
  var edited = {}; /* Texts changed by hand, by language and producer. */
  var shown = null; /* The list as it stands on the page. */
  var rewriters = [];
  var offers = []; /* Show, in each group, whether words of another one may be taken. */

  function picture(product) {
    var made = document.createElement("img");
    made.src = root + product.picture;
    made.alt = "";
    made.width = 64;
    made.height = 80;
    made.loading = "lazy";
    return made;
  }

  /** Makers to choose from where a product has several. */
  function offerMakers(slots, line, group) {
    var makers = own.products[line.slug].producers || [];
    slots.choice.hidden = makers.length < 2;
    makers.forEach(function (slug) {
      slots.maker.append(new Option(own.producers[slug].title, slug, false, slug === group.maker));
    });
    slots.maker.addEventListener("change", function () {
      saobacList.put(line.slug, line.quantity, slots.maker.value);
    });
  }

  function lineOf(line, group, changed) {
    var product = own.products[line.slug];
    var made = parts.cut("enquiry-line", product.title);
    var slots = made.slots;
    slots.picture.append(picture(product));
    slots.title.textContent = product.title;
    slots.title.href = root + product.path;
    offerMakers(slots, line, group);

    function show() {
      slots.quantity.value = line.quantity;
      slots.less.disabled = line.quantity === 1;
      slots.unit.textContent = line.quantity === 1 ? product.one : product.many || product.one;
    }

    function set(quantity) {
      shown = null;
      saobacList.put(line.slug, quantity, line.producer);
      line = saobacList.lines().find(function (one) {
        return one.slug === line.slug;
      });
      show();
      changed(line);
    }

    slots.less.addEventListener("click", function () {
      set(line.quantity - 1);
    });
    slots.more.addEventListener("click", function () {
      set(line.quantity + 1);
    });
    slots.quantity.addEventListener("change", function () {
      /* `1.200` and `1,200` are a thousand and more; of `2,5` the whole part is kept. */
      set(parseInt(slots.quantity.value.replace(/[.,\s](?=\d{3}$)/g, ""), 10));
    });
    slots.remove.addEventListener("click", function () {
      parts.undoable(saobacFill(words.removed, product.title), function () {
        saobacList.remove(line.slug);
      });
    });
    show();
    return made.part;
  }

  function fit(area) {
    area.style.height = "auto";
    area.style.height = area.scrollHeight + area.offsetHeight - area.clientHeight + "px";
  }

  /** Lines break anew when letters come, or the page gets narrower. */
  function fitAll() {
    document.querySelectorAll("textarea[data-slot=message]").forEach(fit);
  }
  document.fonts.ready.then(fitAll);
  addEventListener("resize", fitAll);

  /** One producer: their products, and the message with the ways to send it. */
  function groupOf(group) {
    var slug = group.maker;
    var producer = own.producers[slug] || {};
    var made = parts.cut("enquiry-group", "");
    var slots = made.slots;
    var sendAsMail = slots["mail-words"].textContent;
    var key = function () {
      return spoken + " " + slug;
    };

    if (producer.path) {
      slots.heading.textContent = producer.title;
      slots.heading.href = root + producer.path;
    } else slots.heading.removeAttribute("href");
    slots.sample.hidden = !producer.sample;
    slots.unreachable.hidden = saobacLetter.isReachable(producer);
    slots.alcohol.hidden = !group.lines.some(function (line) {
      return own.products[line.slug].alcohol;
    });
    group.lines.forEach(function (line, index) {
      slots.lines.append(
        lineOf(line, group, function (changed) {
          group.lines[index] = changed;
          rewrite();
        })
      );
    });
    slots.note.value = notes.of(slug);

    function letter() {
      return saobacLetter.write(group, window.saobacEnquiry[spoken], spoken, slots.note.value);
    }

    /** Write the text anew, unless it was changed by hand. */
    function rewrite() {
      if (edited[key()] === undefined) slots.message.value = letter();
      else slots.message.value = edited[key()];
      slots.message.lang = spoken;
      slots.stale.hidden = edited[key()] === undefined;
      slots.told.textContent = "";
      address();
      fit(slots.message);
    }

    /** Put the text into the addresses. */
    function address() {
      var text = slots.message.value;
      if (producer.sms) slots.sms.href = saobacLetter.sms(producer.sms, text, isApple);
      if (!producer.email) return;
      var subject = window.saobacEnquiry[spoken].words.subject;
      var mail = saobacLetter.mail(producer.email, subject, text);
      var label = slots["mail-words"];
      slots.mail.href = mail.href;
      label.textContent = mail.isWhole ? sendAsMail : label.dataset.long;
      slots.mail.onclick = mail.isWhole ? null : copier(words.pasteMail);
    }

    function noted() {
      notes.keep(slug, slots.note.value);
      rewrite();
      offers.forEach(function (offerWords) {
        offerWords();
      });
    }

    function offerWords() {
      slots.same.hidden = !!slots.note.value || !notes.latest();
    }

    function copier(success) {
      return function () {
        parts.copy(slots.message.value, slots.told, success);
      };
    }

    slots.call.hidden = !producer.phone;
    slots.zalo.hidden = !producer.zalo;
    slots.sms.hidden = !producer.sms;
    slots.mail.hidden = !producer.email;
    slots.website.hidden = !producer.website || !!(producer.phone || producer.zalo || producer.email);
    slots.share.hidden = !navigator.share;
    slots.call.href = "tel:" + producer.phone;
    slots.number.textContent = saobacFill(slots.number.textContent, producer.phoneText);
    slots.zalo.href = producer.zalo || "#";
    slots.website.href = producer.website || "#";
    slots.zalo.addEventListener("click", copier(words.paste));
    slots.copy.addEventListener("click", copier(words.copied));
    slots.share.addEventListener("click", function () {
      navigator.share({ text: slots.message.value }).catch(function () {});
    });
    slots.note.addEventListener("input", noted);
    slots.same.firstElementChild.addEventListener("click", function () {
      slots.note.value = notes.latest();
      slots.note.focus();
      noted();
    });
    slots.message.addEventListener("input", function () {
      edited[key()] = slots.message.value;
      slots.stale.hidden = false;
      address();
      fit(slots.message);
    });
    slots.rewrite.addEventListener("click", function () {
      delete edited[key()];
      rewrite();
      slots.message.focus();
    });
    rewriters.push(rewrite);
    offers.push(offerWords);
    offerWords();
    return made.part;
  }

  function show() {
    if (shown === saobacList.text()) return;
    var wasQuantity = shown === null && groupsBox.childElementCount;
    shown = saobacList.text();
    if (wasQuantity) return;
    var groups = saobacLetter.groups(saobacList.lines(), own);
    rewriters = [];
    offers = [];
    groupsBox.replaceChildren.apply(groupsBox, groups.map(groupOf));
    page.querySelector(".enquiry-list").hidden = !groups.length;
    page.querySelector(".enquiry-empty").hidden = groups.length > 0;
    rewriters.forEach(function (rewrite) {
      rewrite();
    });
  }

  function speak(language) {
    spoken = language;
    page.querySelectorAll("[data-language]").forEach(function (button) {
      button.setAttribute("aria-pressed", button.dataset.language === language);
    });
    rewriters.forEach(function (rewrite) {
      rewrite();
    });
  }

  page.querySelectorAll("[data-language]").forEach(function (button) {
    button.addEventListener("click", function () {
      var language = button.dataset.language;
      if (window.saobacEnquiry[language]) return speak(language);
      var script = document.createElement("script");
      script.src = button.dataset.script;
      script.onload = function () {
        speak(language);
      };
      document.head.append(script);
    });
  });
  parts.start(own.products, show);
})();
